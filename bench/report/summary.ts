import { geometricMean } from '../measure/figures.js'
import type { QuestionFigures } from '../measure/question-figures.js'
import { floor } from '../questions/catalog.js'
import { clientCount, digits, table, times } from './table.js'

const headings = [
  'asked',
  '/s to raw',
  'least',
  'least of { __typename }',
  'least of it uncached',
  'uncached p50 to raw',
  'most',
]

/**
 * For each size and way of asking, over all questions: the geometric means of the ratios to raw and the worst of them,
 * and the least share of what the same server does when asked for next to nothing.
 */
export function summary(all: readonly QuestionFigures[]): string {
  const groups = new Map<string, QuestionFigures[]>()
  for (const each of all) {
    const key = `${digits(each.movies)} movies, ${each.mode}, ${clientCount(each.clients)}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  const rows = [...groups].map(([key, group]) => [key, ...summaryCells(group)])
  return `Over all questions\n${table(headings, rows)}`
}

function summaryCells(group: readonly QuestionFigures[]): string[] {
  const questions = group.filter(({ question }) => question !== floor.id)
  const floors = group.find(({ question }) => question === floor.id)
  const toRaw = questions.map(({ question, reelhouse, raw }) => ({
    question,
    ratio: reelhouse.perSecond / raw.perSecond,
  }))
  const uncached = questions.flatMap(({ question, uncached: side, raw }) =>
    side === null ? [] : [{ question, ratio: side.p50 / raw.p50 }],
  )
  const ofFloor = (perSecond = Number.NaN) =>
    questions.map(({ question, reelhouse }) => ({ question, ratio: reelhouse.perSecond / perSecond }))
  return [
    mean(toRaw),
    shown(ascending(toRaw)[0]),
    shown(ascending(ofFloor(floors?.reelhouse.perSecond))[0]),
    shown(ascending(ofFloor(floors?.uncached?.perSecond))[0]),
    mean(uncached),
    shown(ascending(uncached).at(-1)),
  ]
}

interface Ratio {
  readonly question: string
  readonly ratio: number
}

const mean = (ratios: readonly Ratio[]): string => times(geometricMean(ratios.map(({ ratio }) => ratio)))

const ascending = (ratios: readonly Ratio[]): Ratio[] => [...ratios].sort((a, b) => a.ratio - b.ratio)

const shown = (found: Ratio | undefined): string =>
  found === undefined ? '-' : `${times(found.ratio)} ${found.question}`
