import { timesAmong } from './dimensions.js'
import { type ChartKind, groupBy, type Question } from './question.js'

/** The charts that can show a question, the one that suits it best first. */
export function chartsFor(question: Question): readonly [ChartKind, ...ChartKind[]] {
  const dimensions = groupBy(question)
  const times = timesAmong(dimensions)
  const others = dimensions.length - times.length
  const heat: ChartKind[] = dimensions.length > 1 && question.other === null ? ['heat'] : []
  const scatter: ChartKind[] = question.measures.length > 1 && question.other === null ? ['scatter'] : []
  if (times.length > 0 && others <= 1) return ['line', 'bar', ...heat, ...scatter]
  const lines: ChartKind[] = times.length > 0 ? ['line'] : []
  const [first, ...rest] = [...heat, 'bar' as const, ...lines, ...scatter]
  return [first ?? 'bar', ...rest]
}

/** The one to be drawn: that which was chosen, where it can show the question. */
export function chartOf(question: Question): ChartKind {
  const [suits, ...others] = chartsFor(question)
  return others.find((kind) => kind === question.chart) ?? suits
}
