import { dirname, join, sep } from 'node:path'
import { type ClickHouse, catalogId, DatabaseError, type Lock, servedPublication } from '../clickhouse/index.js'
import { newLoadId } from './account/load-id.js'
import { WAITING } from './account/load-progress.js'
import type { LoadReport } from './account/load-report.js'
import type { RunningLoads } from './account/running-loads.js'
import type { Archive, ArchivedDrop } from './archive/archive.js'
import { finishDrop } from './archive/finish-drop.js'
import { InboxCleanupError } from './archive/inbox-cleanup-error.js'
import type { IncomingDrop } from './archive/incoming-drop.js'
import { finishInterrupted } from './archive/recover.js'
import { takeLoadLock } from './build/load-lock.js'
import { describeError } from './errors/describe-error.js'
import { LoadError } from './errors/load-error.js'
import { type LoadOptions, load } from './load.js'
import { ORDINARY } from './parse/notation.js'

/** How a drop is loaded, whatever it is. */
export interface ProcessOptions extends Omit<LoadOptions, 'id' | 'drop' | 'lock' | 'mode' | 'deleted'> {
  /** Where it is told how far the load is. */
  readonly runningLoads?: RunningLoads | undefined
}

/** What has become of a drop. */
export type ProcessedDrop =
  | {
      readonly state: 'loaded'
      readonly report: LoadReport
      /** Whether the archive is up to date; else `recover` has to be called. */
      readonly isArchiveCurrent: boolean
    }
  /** It is in the archive, under `failed`. */
  | { readonly state: 'failed'; readonly error: unknown }
  /** It could not be copied into the archive, or an earlier load of it could not remove it: it lies where it lay. */
  | { readonly state: 'not-started'; readonly error: unknown }

/**
 * The whole way of a drop: take the lock of loads, copy the drop into the archive, load the copy, and finish: bring the
 * archive and the inbox up to date. Rejects where it is not known how the load ended, and where a delivered drop was given
 * up by the signal; the drop is still there, then.
 */
export function processDrop(
  ch: ClickHouse,
  archive: Archive,
  drop: IncomingDrop,
  options: ProcessOptions,
): Promise<ProcessedDrop> {
  const { runningLoads, onProgress } = options
  if (runningLoads === undefined) return process(ch, archive, drop, options)
  const work = (tell: ProcessOptions['onProgress']) => process(ch, archive, drop, { ...options, onProgress: tell })
  return runningLoads.during({ drop: drop.name, mode: drop.mode }, onProgress, work)
}

async function process(
  ch: ClickHouse,
  archive: Archive,
  drop: IncomingDrop,
  options: ProcessOptions,
): Promise<ProcessedDrop> {
  const { onProgress, signal } = options
  let lock: Lock | undefined
  let archived: ArchivedDrop
  try {
    lock = await takeLoadLock(ch, { onWait: () => onProgress?.(WAITING), signal })
    archived = await archiveDrop(ch, archive, drop, options)
  } catch (error) {
    await lock?.release()
    return { state: 'not-started', error }
  }
  const work = { ch, archive, drop, archived, options }
  try {
    const report = await load(ch, archived.path, { ...options, ...identityOf(drop, archived), lock })
    return await finishLoaded(work, report)
  } catch (error) {
    return await finishFailed(work, withOriginalPath(error, work))
  } finally {
    await lock.release()
  }
}

async function archiveDrop(
  ch: ClickHouse,
  archive: Archive,
  drop: IncomingDrop,
  { columns = new Map(), notation = ORDINARY, maxRejected, quoteEscape, isMadeUp, dataDir }: ProcessOptions,
): Promise<ArchivedDrop> {
  const notRemoved = await finishInterrupted(ch, archive, dataDir)
  const known = notRemoved.find((error) => drop.origin !== null && error.isOf(drop.origin))
  if (known !== undefined) throw known
  const served = drop.mode === 'full' ? null : await servedPublication(ch)
  return archive.add(drop, {
    load: newLoadId(new Date()),
    ledger: await catalogId(ch),
    mode: drop.mode,
    options: { columns: [...columns], notation, maxRejected, quoteEscape, isMadeUp },
    base: served?.snapshot ?? null,
    baseLoad: served?.load ?? null,
  })
}

function identityOf({ name, mode }: IncomingDrop, { manifest, deletedPath: deleted }: ArchivedDrop) {
  const { load: id, sha256, bytes } = manifest
  return { id, mode, deleted, drop: { name, sha256: sha256 ?? '', bytes: bytes ?? 0 } }
}

/** A drop of which there is a copy, and what it takes to finish its load. */
interface ArchivedWork {
  readonly ch: ClickHouse
  readonly archive: Archive
  readonly drop: IncomingDrop
  readonly archived: ArchivedDrop
  readonly options: ProcessOptions
}

/** It is published: what goes wrong now is put right by the next load. */
async function finishLoaded(
  { ch, archive, archived, options: { dataDir } }: ArchivedWork,
  report: LoadReport,
): Promise<ProcessedDrop> {
  try {
    await finishDrop(ch, archive, archived.manifest, { dataDir })
    return { state: 'loaded', report, isArchiveCurrent: true }
  } catch (error) {
    const problem = `the archive has yet to be brought up to date, which the next load does: ${describeError(error)}`
    return { state: 'loaded', report: { ...report, warnings: [...report.warnings, problem] }, isArchiveCurrent: false }
  }
}

async function finishFailed(
  { ch, archive, drop, archived, options: { dataDir, signal } }: ArchivedWork,
  error: unknown,
): Promise<ProcessedDrop> {
  const isDelivered = drop.origin !== null
  const isCancelled = isInterruption(error) && signal?.aborted === true
  if (isCancelled && isDelivered) await archive.discard(archived.manifest.load)
  if (isCancelled ? isDelivered : isOutcomeUnknown(error)) throw error
  try {
    await finishDrop(ch, archive, archived.manifest, { dataDir, error: describeError(error) })
  } catch (problem) {
    // The next load puts it right. A command tells the first failure; an inbox has to wait.
    if (isDelivered && !(problem instanceof InboxCleanupError)) throw problem
  }
  return { state: 'failed', error }
}

/** Without its connection to ClickHouse, a load cannot know whether it has published. */
function isOutcomeUnknown(error: unknown): boolean {
  return isInterruption(error) || (error instanceof DatabaseError && error.code === 'UNAVAILABLE')
}

function isInterruption(error: unknown): boolean {
  return error instanceof LoadError && error.code === 'INTERRUPTED'
}

/** With the path that the drop was given by, and not that of the copy. */
function withOriginalPath(error: unknown, { archived: { path }, drop: { label } }: ArchivedWork): unknown {
  if (!(error instanceof LoadError)) return error
  return error.reworded((words) => words.replaceAll(path, label).replaceAll(join(dirname(path), sep), ''))
}
