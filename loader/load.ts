import { basename, dirname } from 'node:path'
import {
  asStep,
  type ClickHouse,
  type LoadMode,
  type Lock,
  noteMadeUp,
  openCatalog,
  quarantineRecords,
  recordLoad,
  type SnapshotNumbers,
  snapshotDatabase,
  snapshotNumbers,
} from '../clickhouse/index.js'
import { type HashedFile, hashFile, identityOf } from './account/drop-identity.js'
import { LoadAccount } from './account/load-account.js'
import { newLoadId } from './account/load-id.js'
import type { LoadProgress } from './account/load-progress.js'
import { type LoadReport, reportOf } from './account/load-report.js'
import { ProgressReporter } from './account/progress-reporter.js'
import { Quarantine } from './account/quarantine.js'
import { type Base, Changes } from './build/changes.js'
import { dropLeftovers, dropOldSnapshots, dropSnapshot } from './build/clean-up.js'
import { lastFullLoad } from './build/last-full-load.js'
import { publishLoad } from './build/publish-load.js'
import { recognise } from './build/recognise.js'
import { SnapshotWriter } from './build/snapshot-writer.js'
import { describePublicly } from './errors/describe-error.js'
import { LoadError } from './errors/load-error.js'
import { ORDINARY } from './parse/notation.js'
import { readDeletedIds } from './read/deleted-ids.js'
import type { Drop } from './read/drop.js'
import { type DropOptions, openDrop } from './read/open-drop.js'
import { checkSnapshot } from './verify/check-snapshot.js'
import { refuseContradictions } from './verify/contradictions.js'
import { refuseNoRecords, refuseTooManyRejected } from './verify/max-rejected.js'
import { MIN_SIZE, refuseTooFewMovies } from './verify/min-size.js'

export interface LoadOptions extends DropOptions {
  /** The load lock: the caller takes it, and gives it back. */
  readonly lock: Lock
  /** Where the quarantine is kept. */
  readonly dataDir: string
  /** The share of records, 0 to 1, that may be rejected in a load that is published. */
  readonly maxRejected: number
  /** The least share of the movies of the last full drop, 0 to 1, that a full drop must have; by default MIN_SIZE. */
  readonly minSize?: number | undefined
  /** Whether the drop is made up, so that its number of movies is no measure for the next one. */
  readonly isMadeUp?: boolean | undefined
  /** What the drop means for the movies that are not in it; by default that they are gone. */
  readonly mode?: LoadMode | undefined
  /** The file with the ids of movies that are gone; with `upsert` only. */
  readonly deleted?: string | undefined
  /** Loads a drop also where it would bring nothing new. */
  readonly force?: boolean | undefined
  /** The load's name, by default a new one. */
  readonly id?: string | undefined
  /** What is recorded of the drop, by default what the file itself is. */
  readonly drop?: HashedFile | undefined
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined
  /** Snapshots that this process is reading, and that therefore stay. */
  readonly inUse?: (() => ReadonlySet<number>) | undefined
  /** Ends the load before its next step, with the reason, which should be a LoadError INTERRUPTED. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Turns a drop into the published snapshot: reads it, fills a new snapshot, checks that and publishes it. On any failure
 * nothing is published, what was built is dropped, the failure is recorded in `loads`, and a LoadError or DatabaseError is
 * thrown.
 */
export async function load(ch: ClickHouse, path: string, options: LoadOptions): Promise<LoadReport> {
  const startedAt = new Date()
  const name = options.drop?.name ?? basename(path)
  const account = new LoadAccount(options.id ?? newLoadId(startedAt), options.mode ?? 'full', startedAt, name)
  await openCatalog(ch)
  try {
    return await asStep('load', { 'reelhouse.load.id': account.id, 'reelhouse.load.mode': account.mode }, async () => {
      const drop = await openDrop(path, options)
      try {
        return await loadOpened({ ch, drop, account, options }, path)
      } finally {
        await drop.close()
      }
    })
  } catch (error) {
    // If even this fails, the first failure is the one to tell.
    const reason = describePublicly(error, [dirname(path), options.dataDir])
    await recordLoad(ch, account.record('failed', new Date(), reason)).catch(() => {})
    throw error
  }
}

/** A load whose drop has been opened. */
interface OpenedLoad {
  readonly ch: ClickHouse
  readonly drop: Drop
  readonly account: LoadAccount
  readonly options: LoadOptions
}

async function loadOpened(opened: OpenedLoad, path: string): Promise<LoadReport> {
  const { ch, drop, account, options } = opened
  const deletedIds = await deletedIdsOf(options)
  const file = options.drop ?? (await hashFile(path, account.drop.name))
  const { columns = new Map(), notation = ORDINARY, quoteEscape } = options
  account.drop = identityOf(file, { mode: account.mode, columns, notation, quoteEscape, deletedIds })
  const numbers = await snapshotNumbers(ch)
  const known = options.force === true ? null : await recognise(ch, drop, account, numbers)
  if (known !== null) return known

  const work = await begin(opened, numbers)
  try {
    await asStep('load reading', {}, () => read(work))
    await asStep('load filling', {}, () => fill(work, deletedIds, numbers))
    await asStep('load checking', {}, () => check(work))
    await asStep('load publishing', {}, () => publish(work))
  } catch (error) {
    await abandon(work)
    throw error
  }
  return finish(work)
}

async function deletedIdsOf({ mode, deleted }: LoadOptions): Promise<number[]> {
  if (deleted === undefined) return []
  if (mode === 'upsert') return readDeletedIds(deleted)
  throw new LoadError(
    'USAGE',
    `expected a list of deleted ids with the mode upsert only, got it with ${mode ?? 'full'}.`,
  )
}

/** A load that builds a snapshot. */
interface BuildingLoad extends OpenedLoad {
  /** The snapshot that the drop changes; null if the drop is all there is. */
  readonly base: Base | null
  readonly writer: SnapshotWriter
  /** What the drop changes of its base; null for a full drop. */
  readonly changes: Changes | null
  readonly quarantine: Quarantine
  readonly progress: ProgressReporter
  readonly warnings: string[]
}

async function begin(opened: OpenedLoad, numbers: SnapshotNumbers): Promise<BuildingLoad> {
  const { ch, drop, account, options } = opened
  await dropLeftovers(ch, numbers)
  account.snapshot = numbers.highest + 1
  if (account.mode !== 'full') account.base = numbers.served
  const base =
    account.base === null ? null : { snapshot: account.base, database: snapshotDatabase(ch.prefix, account.base) }
  const writer = new SnapshotWriter(ch, account.snapshot, drop.size)
  return {
    ...opened,
    base,
    writer,
    changes: base === null || account.mode === 'full' ? null : new Changes(ch, base, account.mode, writer.staging),
    quarantine: new Quarantine(options.dataDir, account.id, (rejected) =>
      quarantineRecords(
        ch,
        rejected.map((rejection) => ({ ...rejection, load: account.id, file: account.drop.name })),
      ),
    ),
    progress: new ProgressReporter(account, drop.size, options),
    warnings: [],
  }
}

async function read({ drop, account, options, base, writer, quarantine, progress }: BuildingLoad): Promise<void> {
  const blocks = drop.blocks()
  const first = blocks.next() // the threads parse while the tables are made
  first.catch(() => {}) // it is told below, when the tables are there: what is still being made cannot be dropped
  await writer.create(base)
  for (let next = await first; next.done !== true; next = await blocks.next()) {
    const block = next.value
    account.count(block)
    await quarantine.add(block.rejected)
    await writer.staging.add(block.rows)
    progress.read(block.bytesRead)
  }
  await quarantine.close()
  refuseTooManyRejected(account.counts, options.maxRejected, quarantine)
  refuseNoRecords(account.counts, quarantine)
}

async function fill(work: BuildingLoad, deletedIds: readonly number[], { served }: SnapshotNumbers): Promise<void> {
  const { ch, account, options, writer, changes, progress, warnings } = work
  progress.enter('filling')
  Object.assign(account.counts, await writer.staging.deduplicate())
  const lastFull = account.mode === 'full' && served !== null ? await lastFullLoad(ch, served) : null
  refuseTooFewMovies(account.counts.movies, lastFull, options.minSize ?? MIN_SIZE)
  await writer.giveBackMemory()
  if (changes === null) {
    await writer.fill()
  } else {
    await changes.find(deletedIds)
    refuseContradictions(await changes.contradictions())
    const { deleted } = await changes.count()
    account.counts.deleted = deleted
    const unknown = deletedIds.length - deleted
    if (unknown > 0) warnings.push(`${unknown} of the ${deletedIds.length} deleted ids were of no movie`)
    await writer.fillFrom(changes)
  }
  const { movies, genres, companies } = await writer.count()
  account.snapshotMovies = movies
  Object.assign(account.counts, { genres, companies })
}

async function check({ ch, account, changes, progress }: BuildingLoad): Promise<void> {
  progress.enter('checking')
  account.check()
  await checkSnapshot(ch, account, changes)
}

async function publish({ ch, account, options, base, progress }: BuildingLoad): Promise<void> {
  progress.enter('publishing')
  if (!options.lock.held) {
    throw new LoadError('INTERRUPTED', 'expected one connection to ClickHouse to last, but it was lost. Load again.')
  }
  if (options.isMadeUp === true) await noteMadeUp(ch, account.id)
  await publishLoad(ch, account, base)
}

/** The snapshot is served by now, so nothing that goes wrong here makes the load a failed one. */
async function finish(work: BuildingLoad): Promise<LoadReport> {
  const { ch, drop, account, options, writer, changes, quarantine, warnings } = work
  const outcomes = await Promise.allSettled([
    writer.staging.drop(),
    changes?.drop(),
    dropOldSnapshots(ch, { inUse: options.inUse?.() ?? new Set(), who: `load ${account.id}` }),
  ])
  const problems = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []))
  return reportOf(account, quarantine, drop, [...warnings, ...problems])
}

/** Whatever fails in here is left to the next load to clean up: the first failure is the one to tell. */
async function abandon({ ch, account, quarantine }: BuildingLoad): Promise<void> {
  await Promise.allSettled([
    quarantine.close(),
    account.mayBeServed ? undefined : dropSnapshot(ch, account.snapshot), // readers may be in it already
  ])
}
