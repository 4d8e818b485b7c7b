import { shortFigure } from '../figures/format.js'
import type { Counting, Subject } from './subject.js'

/** What the switch changes, told by a movie of the page itself. */
export function attributionSentence(subject: Subject, { groups, attribution }: Counting): string {
  const example = subject.movies.nodes.find((movie) => movie.adjustedRevenue !== null && movie[groups].length > 1)
  const rule =
    attribution === 'FULL'
      ? `A movie of several ${groups} counts whole in each of them, so ${groups} may add up to more than all movies.`
      : `A movie of several ${groups} is shared equally among them, so all ${groups} add up to all movies.`
  if (example === undefined || example.adjustedRevenue === null) return rule
  const among = example[groups].length
  const whole = shortFigure(example.adjustedRevenue, 'dollars')
  const here =
    attribution === 'FULL' ? `all ${whole}` : `${shortFigure(example.adjustedRevenue / among, 'dollars')} of ${whole}`
  return `${rule} “${example.title}”, of ${among} ${groups}, counts with ${here} here.`
}
