import { count, wholeNumber } from '../figures/format.js'
import { measureNamed } from '../figures/measures.js'
import { dimensionOf } from './dimensions.js'
import { groupBy, type Question } from './question.js'
import type { Exploration } from './read-answer.js'
import { orderOf } from './usual.js'

/** What a reader of the numbers must know not to be misled. */
export function notesOf(question: Question, { side, other }: Exploration, shownRows: number): readonly string[] {
  const { columns, attribution, dollarsOf, measures } = question
  const shared = groupBy(question)
    .map(dimensionOf)
    .find(({ isShared }) => isShared)
  const unadjusted = Math.max(0, ...side.totals.values.map((value) => value.unadjusted))
  const left = side.totalGroups - shownRows
  const notes: (string | false)[] = [
    other === null && left > 0 && `${wholeNumber(shownRows)} of ${count(side.totalGroups, 'group')} are shown.`,
    other === null &&
      left > 0 &&
      orderOf(question) === null &&
      'The last ones in time are left out, too: choose fewer years, or other groups.',
    columns !== null && other === null && left > 0 && 'An empty cell may be one of those that are left out.',
    other !== null &&
      (left > 0 || other.totalGroups > other.groups.length) &&
      'A “–” may also be a group that is not among the first ones of its selection.',
    shared !== undefined && attribution === 'FULL' && addsUpToMore(shared.label),
    shared !== undefined &&
      attribution === 'SPLIT' &&
      'A movie of several groups is shared equally among them: sums add up to those of all movies.',
    dollarsOf !== null &&
      unadjusted > 0 &&
      `${count(unadjusted, 'movie')} with known money have no date, or are of a year without known prices: they are left out.`,
    measures.some((name) => measureNamed(name)?.subject !== null) &&
      'Pale rows and dashed marks: known for less than half of the movies, or for fewer than 10.',
  ]
  return notes.filter((note) => note !== false)
}

function addsUpToMore(label: string): string {
  const plural = label === 'Company' ? 'companies' : label === 'Country' ? 'countries' : `${label.toLowerCase()}s`
  return `A movie of several ${plural} counts whole in each, so the rows may add up to more than the total, where each movie is counted once.`
}
