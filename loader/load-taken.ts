import { dirname, join, sep } from 'node:path'
import { type ClickHouse, DatabaseError } from '../clickhouse/index.js'
import type { Archive, Taken } from './archive/archive.js'
import type { IncomingDrop } from './archive/incoming-drop.js'
import { InboxCleanupError } from './archive/inbox-cleanup-error.js'
import { settle } from './archive/finish-drop.js'
import { describeError } from './errors/describe-error.js'
import { LoadError } from './errors/load-error.js'
import { type LoadOptions, load } from './load.js'
import type { LoadReport } from './account/load-report.js'

/** A drop that could not be taken into the archive, or not removed from its inbox: it lies where it lay. */
export interface Left {
  readonly state: 'left'
  readonly error: unknown
}

/** What has become of a delivery. */
export type Settled =
  | {
      readonly state: 'loaded'
      readonly report: LoadReport
      /** Whether the archive is up to date; else `recover` has to be called. */
      readonly isSettled: boolean
    }
  | { readonly state: 'failed'; readonly error: unknown }
  | Left

export interface TakenLoad {
  readonly ch: ClickHouse
  readonly archive: Archive
  readonly delivery: IncomingDrop
  readonly taken: Taken
  readonly options: LoadOptions
}

/**
 * Loads a drop that the archive has, and brings the archive up to date. Rejects where it is not known how the load ended,
 * and where a delivered drop was given up by the signal: it stays where it lies.
 */
export async function loadTaken(work: TakenLoad): Promise<Settled> {
  const { manifest, path, deletedPath: deleted } = work.taken
  const { name, mode } = work.delivery
  const drop = { name, sha256: manifest.sha256 ?? '', bytes: manifest.bytes ?? 0 }
  try {
    const report = await load(work.ch, path, { ...work.options, id: manifest.load, mode, deleted, drop })
    const problems = await settleLoaded(work)
    const warnings = [...report.warnings, ...problems]
    return { state: 'loaded', report: { ...report, warnings }, isSettled: problems.length === 0 }
  } catch (error) {
    return await settleFailed(work, asDelivered(error, work))
  }
}

/** It is published: what goes wrong now is mended by the next start. */
async function settleLoaded({ ch, archive, taken, options: { dataDir } }: TakenLoad): Promise<string[]> {
  try {
    await settle(ch, archive, taken.manifest, { dataDir })
    return []
  } catch (error) {
    return [`the archive has yet to be brought up to date, which the next load does: ${describeError(error)}`]
  }
}

async function settleFailed({ ch, archive, delivery, taken, options }: TakenLoad, error: unknown): Promise<Settled> {
  const isDelivered = delivery.origin !== null
  const isGivenUp = isInterruption(error) && options.signal?.aborted === true
  if (isGivenUp && isDelivered) await archive.discard(taken.manifest.load)
  if (isGivenUp ? isDelivered : isUnknown(error)) throw error
  try {
    await settle(ch, archive, taken.manifest, { dataDir: options.dataDir, error: describeError(error) })
  } catch (problem) {
    // It is mended by the next load. A command tells the first failure; an inbox has to wait.
    if (isDelivered && !(problem instanceof InboxCleanupError)) throw problem
  }
  return { state: 'failed', error }
}

/** Without its connection to ClickHouse, a load cannot know whether it has published. */
function isUnknown(error: unknown): boolean {
  return isInterruption(error) || (error instanceof DatabaseError && error.code === 'UNAVAILABLE')
}

function isInterruption(error: unknown): boolean {
  return error instanceof LoadError && error.code === 'INTERRUPTED'
}

/** With the path that the drop was given by, and not that of the copy. */
function asDelivered(error: unknown, { taken: { path }, delivery: { label } }: TakenLoad): unknown {
  if (!(error instanceof LoadError)) return error
  return error.reworded((words) => words.replaceAll(path, label).replaceAll(join(dirname(path), sep), ''))
}
