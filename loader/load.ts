import { basename, dirname } from 'node:path'
import { type ClickHouse, type Lock, snapshotDatabase } from '../clickhouse/index.js'
import { dropLeftovers } from './build/clean-up.js'
import { lastFullLoad } from './build/last-full-load.js'
import { Ledger } from './build/ledger.js'
import { takeLoadLock } from './build/load-lock.js'
import { readDeletedIds } from './deleted-ids.js'
import { type HashedFile, hashFile, identityOf } from './drop-identity.js'
import { describeInAccount } from './errors/describe-failure.js'
import { LoadError } from './errors/load-error.js'
import { LoadAccount } from './load-account.js'
import { newLoadId } from './load-id.js'
import type { LoadMode } from './load-mode.js'
import { type LoadProgress, WAITING } from './load-progress.js'
import type { LoadReport } from './load-report.js'
import { LoadRun } from './load-run.js'
import { ORDINARY } from './parse/notation.js'
import type { Drop } from './read/drop.js'
import { type DropOptions, openDrop } from './read/open-drop.js'
import { recognise } from './recognise.js'

export interface LoadOptions extends DropOptions {
  /** Where the quarantine is kept. */
  readonly dataDir: string
  /** The share of records, 0 to 1, that may be rejected in a load that is published. */
  readonly maxRejected: number
  /** The least share of the movies of the last full drop, 0 to 1, that a full drop must have; by default MIN_SIZE. */
  readonly minSize?: number | undefined
  /** Whether the drop is made up, so that its number of movies is no measure for the next one. */
  readonly isMadeUp?: boolean | undefined
  /** What the drop says of the movies that are not in it; by default that they are gone. */
  readonly mode?: LoadMode | undefined
  /** The file with the ids of movies that are gone; with `upsert` only. */
  readonly deleted?: string | undefined
  /** Loads a drop also where it would bring nothing new. */
  readonly force?: boolean | undefined
  /** The load's name, by default a new one. */
  readonly id?: string | undefined
  /** The load lock, if the caller has it; otherwise the load takes it and gives it back. */
  readonly lock?: Lock | undefined
  /** What is recorded of the drop, by default what the file says. */
  readonly drop?: HashedFile | undefined
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined
  /** Snapshots that this process is reading, and that therefore stay. */
  readonly inUse?: (() => ReadonlySet<number>) | undefined
  /** Ends the load before its next step, with the reason, which should be a LoadError INTERRUPTED. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Turns a drop into the published snapshot. On any failure nothing is published, what was built is dropped, the failure
 * is recorded in `loads`, and a LoadError or ClickHouseFailure is thrown.
 */
export async function load(ch: ClickHouse, path: string, options: LoadOptions): Promise<LoadReport> {
  const startedAt = new Date()
  const name = options.drop?.name ?? basename(path)
  const account = new LoadAccount(options.id ?? newLoadId(startedAt), options.mode ?? 'full', startedAt, name)
  const ledger = await Ledger.open(ch)
  try {
    const drop = await openDrop(path, options)
    try {
      return await loadOpened(ch, ledger, drop, path, account, options)
    } finally {
      await drop.close()
    }
  } catch (error) {
    // If even this fails, the first failure is the one to tell.
    const reason = describeInAccount(error, [dirname(path), options.dataDir])
    await ledger.record(account.record('failed', new Date(), reason)).catch(() => {})
    throw error
  }
}

async function loadOpened(
  ch: ClickHouse,
  ledger: Ledger,
  drop: Drop,
  path: string,
  account: LoadAccount,
  options: LoadOptions,
): Promise<LoadReport> {
  const deletedIds = await idsIn(options)
  const file = options.drop ?? (await hashFile(path, account.drop.name))
  const { columns = new Map(), notation = ORDINARY, quoteEscape } = options
  account.drop = identityOf(file, { mode: account.mode, columns, notation, quoteEscape, deletedIds })
  const onWait = (): void => options.onProgress?.({ ...WAITING, bytes: drop.size })
  const lock = options.lock ?? (await takeLoadLock(ch, { onWait, signal: options.signal }))
  try {
    const [served = 0] = await ledger.published()
    const known = options.force === true ? null : await recognise(ch, ledger, drop, account, served)
    if (known !== null) return known
    await dropLeftovers(ch, ledger)
    account.snapshot = (await ledger.lastNumber()) + 1
    if (account.mode !== 'full' && served > 0) account.base = served
    const base = account.base === null ? null : { snapshot: served, database: snapshotDatabase(ch.prefix, served) }
    const lastFull = account.mode === 'full' && served > 0 ? await lastFullLoad(ch, served) : null
    return await new LoadRun({ ch, lock, ledger, drop, account, base, deletedIds, lastFull, options }).run()
  } finally {
    if (options.lock === undefined) await lock.release()
  }
}

async function idsIn({ mode, deleted }: LoadOptions): Promise<number[]> {
  if (deleted === undefined) return []
  if (mode === 'upsert') return readDeletedIds(deleted)
  throw new LoadError(
    'USAGE',
    `expected a list of deleted ids with the mode upsert only, got it with ${mode ?? 'full'}.`,
  )
}
