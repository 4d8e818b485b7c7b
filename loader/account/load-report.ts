import type { LoadMode, LoadOutcome } from '../../clickhouse/index.js'
import { printableLine } from '../text/printable.js'
import { thousands } from '../text/thousands.js'
import type { LoadAccount } from './load-account.js'
import type { Quarantine } from './quarantine.js'
import { kindLines, type RejectionKind } from './rejection-kinds.js'

/** What a load did: `read = movies + duplicates + repaired + rejected`. */
export interface LoadReport {
  readonly load: string
  /** `recognised`: the same drop was loaded before, nothing is new; `load`, `snapshot` and the counts are those of then. */
  readonly outcome: Exclude<LoadOutcome, 'failed'>
  readonly mode: LoadMode
  /** The snapshot that it changed; null if it stands alone. */
  readonly base: number | null
  /** The number under which it was published. */
  readonly snapshot: number
  /** CSV records in the drop, without the header. */
  readonly read: number
  readonly movies: number
  /** Records that a later record of the same movie replaced. */
  readonly duplicates: number
  /** Movies that were broken over two records; each pair is two read, one movie and one repaired. */
  readonly repaired: number
  readonly rejected: number
  /** Movies that its list of deleted ids took away. */
  readonly deleted: number
  /** Of the whole snapshot. */
  readonly genres: number
  readonly companies: number
  /** From opening the drop to publishing. */
  readonly seconds: number
  /** Why records were rejected, the most frequent kind of reason first. */
  readonly reasons: readonly RejectionKind[]
  /** Where the rejected records are; null if there are none. */
  readonly quarantine: string | null
  readonly ignoredColumns: readonly string[]
  readonly missingColumns: readonly string[]
  /** What was read in another way than the source writes it, in words. */
  readonly readAs: readonly string[]
  /** What is strange about the drop, and what went wrong after publishing, e.g. an old snapshot that could not be dropped. */
  readonly warnings: readonly string[]
}

/** What was found out about a drop while it was read. */
export type DropFindings = Pick<LoadReport, 'ignoredColumns' | 'missingColumns' | 'readAs' | 'warnings'>

/** The report of a load that was published. */
export function reportOf(
  account: LoadAccount,
  { path, reasons }: Quarantine,
  { ignoredColumns, missingColumns, readAs, warnings }: DropFindings,
  problems: readonly string[],
): LoadReport {
  return {
    load: account.id,
    outcome: 'published',
    mode: account.mode,
    base: account.base,
    snapshot: account.snapshot,
    ...account.counts,
    seconds: account.seconds(account.publishedAt),
    reasons,
    quarantine: account.counts.rejected > 0 ? path : null,
    ignoredColumns,
    missingColumns,
    readAs,
    warnings: [...warnings, ...problems],
  }
}

/** The line that `--json` prints. */
export function reportJson(report: LoadReport): string {
  const { load, snapshot, read, movies, duplicates, repaired, rejected, genres, companies, seconds } = report
  const { outcome, mode, base, deleted, readAs, missingColumns, ignoredColumns, reasons, quarantine, warnings } = report
  const counts = { read, movies, duplicates, repaired, rejected, genres, companies }
  const told = { readAs, missingColumns, ignoredColumns, reasons, quarantine, warnings }
  return JSON.stringify({ load, snapshot, ...counts, seconds, outcome, mode, base, deleted, ...told })
}

/** The report for people, several lines. */
export function reportText(report: LoadReport): string {
  const lines = [
    headline(report),
    `  ${thousands(report.read)} records read = ${thousands(report.movies)} movies + ${thousands(report.duplicates)} duplicates` +
      ` + ${thousands(report.repaired)} repaired + ${thousands(report.rejected)} rejected`,
  ]
  if (report.deleted > 0) lines.push(`  ${thousands(report.deleted)} movies deleted`)
  lines.push(`  ${thousands(report.genres)} genres, ${thousands(report.companies)} companies`)
  for (const kind of kindLines(report.reasons)) lines.push(`  rejected ${kind}`)
  if (report.quarantine !== null) lines.push(`  the rejected records are in ${report.quarantine}`)
  if (report.missingColumns.length > 0) lines.push(`  columns that the drop lacks: ${report.missingColumns.join(', ')}`)
  if (report.ignoredColumns.length > 0) lines.push(`  columns that were ignored: ${report.ignoredColumns.join(', ')}`)
  if (report.readAs.length > 0) lines.push(`  read: ${report.readAs.join('; ')}`)
  for (const warning of report.warnings) lines.push(`  warning: ${warning}`)
  return lines.map(printableLine).join('\n')
}

function headline({ outcome, snapshot, mode, base, seconds, load }: LoadReport): string {
  if (outcome === 'recognised') {
    return `Nothing new: this drop is in snapshot ${snapshot} already (load ${load}). --force loads it again.`
  }
  const made = base === null ? '' : ` (${mode}, on snapshot ${base})`
  return `Published snapshot ${snapshot}${made} in ${seconds.toFixed(1)} s (load ${load}).`
}
