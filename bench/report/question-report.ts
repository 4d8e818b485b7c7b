import type { Figures } from '../measure/figures.js'
import type { QuestionFigures } from '../measure/question-figures.js'
import { digits, table, times } from './table.js'

const headings = [
  'question',
  'asked',
  'clients',
  'p50 ms',
  'p99 ms',
  '/s',
  'statements',
  'cpu ms',
  'raw p50',
  'raw p99',
  'raw /s',
  'raw cpu',
  '/s ratio',
  'p50 ratio',
]

/** All figures of one size; a ratio above 1 is in Reelhouse's favour for /s, and against it for p50. */
export function questionReport(figures: readonly QuestionFigures[]): string {
  const rows = figures.flatMap((each) => [
    row(each, each.mode, each.reelhouse),
    ...(each.uncached === null ? [] : [row(each, 'uncached', each.uncached)]),
  ])
  return table(headings, rows)
}

function row({ question, title, clients, raw }: QuestionFigures, asked: string, side: Figures): string[] {
  return [
    `${question} ${title}`,
    asked,
    String(clients),
    digits(side.p50),
    digits(side.p99),
    digits(side.perSecond),
    digits(side.statements),
    digits(side.cpu.reelhouse + side.cpu.clickhouse),
    digits(raw.p50),
    digits(raw.p99),
    digits(raw.perSecond),
    digits(raw.cpu.clickhouse),
    times(side.perSecond / raw.perSecond),
    times(side.p50 / raw.p50),
  ]
}
