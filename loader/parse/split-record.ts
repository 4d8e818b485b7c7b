import type { Layout } from './layout.js'

/*
 * A record can be broken over two by a line end inside its overview: the first has the fields up to there, the second
 * the rest of the overview and all that follows. A spreadsheet pads both with empty cells.
 */

/** Whether nothing follows the overview: what the first half of a broken record looks like. */
export function stopsInOverview(fields: readonly string[], layout: Layout): boolean {
  const overview = layout.fields.get('overview')
  return overview !== undefined && fields.length > overview && emptyFrom(fields, overview + 1)
}

/** Whether it is as short as what is left of a record from within its overview: the second half of a broken one. */
export function startsInOverview(fields: readonly string[], layout: Layout): boolean {
  const overview = layout.fields.get('overview')
  if (overview === undefined) return false
  const rest = layout.width - overview
  return fields.length >= rest && emptyFrom(fields, rest)
}

/** The record that the two halves were. */
export function stitch(first: readonly string[], second: readonly string[], layout: Layout): string[] {
  const overview = layout.fields.get('overview') ?? 0
  const rest = layout.width - overview
  const whole = `${first[overview] ?? ''}\n${second[0] ?? ''}`
  return [...first.slice(0, overview), whole, ...second.slice(1, rest)]
}

function emptyFrom(fields: readonly string[], start: number): boolean {
  for (let index = fields.length - 1; index >= start; index--) if (fields[index] !== '') return false
  return true
}
