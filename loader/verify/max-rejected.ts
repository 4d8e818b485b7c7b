import type { Quarantine } from '../account/quarantine.js'
import { kindLines, withoutCells } from '../account/rejection-kinds.js'
import { LoadError, type Quote, quote } from '../errors/load-error.js'
import { percent } from '../text/percent.js'

/** The share of records that may be unreadable in a drop that is published, where nothing else is said. */
export const MAX_REJECTED = 0.01

interface ReadCounts {
  readonly read: number
  readonly rejected: number
}

/** Throws LoadError TOO_MANY_REJECTED. */
export function refuseTooManyRejected(
  { read, rejected }: ReadCounts,
  maxRejected: number,
  { path, reasons }: Quarantine,
): void {
  if (rejected <= read * maxRejected) return
  throw new LoadError('TOO_MANY_REJECTED', [
    `expected at most ${percent(maxRejected)} of the records to be unreadable, got ${rejected} of ${read} ` +
      `(${percent(rejected / read)}): `,
    quoted(reasons),
    `. They are in ${path}: mend the drop, or allow more with --max-rejected.`,
  ])
}

/** Throws LoadError NO_RECORDS where none could be read. */
export function refuseNoRecords({ read, rejected }: ReadCounts, { reasons }: Quarantine): void {
  if (rejected < read) return
  throw new LoadError(
    'NO_RECORDS',
    rejected === 0
      ? 'expected at least one readable record, got none.'
      : [`expected at least one readable record, got ${rejected} unreadable ones: `, quoted(reasons), '.'],
  )
}

function quoted(reasons: Quarantine['reasons']): Quote {
  return quote(kindLines(reasons).join('; '), kindLines(reasons.map(withoutCells)).join('; '))
}
