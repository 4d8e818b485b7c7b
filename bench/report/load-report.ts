import type { LoadFigures } from '../load/time-loads.js'
import { digits, megabytes, table, times } from './table.js'

const headings = [
  'movies',
  'MB',
  'runs',
  'csv-parse s',
  'load s',
  'ratio',
  'csv-parse process s',
  'load process s',
  'ratio',
  'load peak RSS',
]

export function loadReport(loads: readonly LoadFigures[]): string {
  const rows = loads.map((load) => [
    digits(load.movies),
    digits(load.bytes / 1e6),
    String(load.runs),
    digits(load.csvSeconds),
    digits(load.loadSeconds),
    times(load.ratio),
    digits(load.csvProcessSeconds),
    digits(load.loadProcessSeconds),
    times(load.processRatio),
    megabytes(load.loadPeakRss),
  ])
  return `From file to published (embedded engine) against a bare csv-parse pass\n${table(headings, rows)}`
}
