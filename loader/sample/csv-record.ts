import { COLUMNS, type SampleRecord } from './sample-record.js'

const NEEDS_QUOTES = /[",\r\n]/

/** The record as Kaggle's file has it, without the record end: quotes only where something needs them. */
export function csvRecord(record: SampleRecord): string {
  return COLUMNS.map((column) => quoted(record[column])).join(',')
}

/**
 * The record broken over two, as three movies of the real file are: the first stops inside `overview` (10 fields), the second
 * holds the rest (15 fields, shifted nine columns to the left). Neither half may need quotes, or it would be no break.
 */
export function csvSplitRecord(record: SampleRecord, before: string, after: string): [first: string, second: string] {
  const whole = COLUMNS.map((column) => quoted(record[column]))
  const overview = COLUMNS.indexOf('overview')
  return [[...whole.slice(0, overview), before].join(','), [after, ...whole.slice(overview + 1)].join(',')]
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
