import { printableLine } from '../../text/printable.js'
import { textTable } from '../../text/text-table.js'
import { thousands } from '../../text/thousands.js'
import type { DropOfSnapshot, KeptSnapshot } from './kept-snapshots.js'
import type { PruneReport } from './prune-snapshots.js'
import type { PublishReport } from './publish-snapshot.js'

const HEAD = ['', 'snapshot', 'published (UTC)', 'movies', 'genres', 'companies', 'MB', 'from']
const NUMBERS: ReadonlySet<string> = new Set(['snapshot', 'movies', 'genres', 'companies', 'MB'])

/** The list for people: a table. */
export function snapshotsText(snapshots: readonly KeptSnapshot[]): string {
  if (snapshots.length === 0) return 'Nothing is published yet.'
  const table = textTable(HEAD, snapshots.map(cells), NUMBERS)
  return [...table, '', '* is served. reelhouse publish N serves another one.'].join('\n')
}

function cells({ snapshot, publishedAt, served, drops, movies, genres, companies, bytes }: KeptSnapshot): string[] {
  const counts = [movies, genres, companies].map(thousands)
  const published = publishedAt.slice(0, 19).replace('T', ' ')
  return [served ? '*' : '', String(snapshot), published, ...counts, megabytes(bytes), dropsText(drops)]
}

const NAMED = 3

/** The first drop and the last ones: what lies between can be a year of months. */
function dropsText(drops: readonly DropOfSnapshot[]): string {
  const names = drops.map(({ name, mode }) => printableLine(mode === 'full' ? name : `${name} (${mode})`))
  const [first = '?', ...changes] = names
  const skipped = changes.length - NAMED + 1
  const shown = skipped > 1 ? [`${skipped} more`, ...changes.slice(skipped)] : changes
  return [first, ...shown].join(' + ')
}

export function pruneText({ dropped, read, kept, freedBytes }: PruneReport): string {
  const keeps = kept.length === 0 ? 'there are none' : `kept ${listed(kept)}`
  const lines =
    dropped.length === 0
      ? [`Nothing to drop: ${keeps}.`]
      : [`Dropped ${listed(dropped)}; ${keeps}. ${megabytes(freedBytes)} MB more are free.`]
  if (read.length > 0) lines.push(`${listed(read)} would go, too, but something reads it: prune again later.`)
  return lines.join('\n')
}

export function publishText({ snapshot, before, warning }: PublishReport): string {
  const done =
    snapshot === before
      ? `Snapshot ${snapshot} is served already: there is nothing to do.`
      : `Snapshot ${snapshot} is served now${before === null ? '' : `; before, it was ${before}`}.`
  return warning === null ? done : `${done}\n  warning: the archive does not know it: ${warning}`
}

function listed(snapshots: readonly number[]): string {
  const numbers = [...snapshots].sort((a, b) => a - b)
  return `${numbers.length === 1 ? 'snapshot' : 'snapshots'} ${numbers.join(', ')}`
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
