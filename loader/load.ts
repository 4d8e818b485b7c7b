import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { ClickHouse, Lock } from '../clickhouse/index.js'
import { type CleanBlock, type Drop, type DropOptions, openDrop } from './drop.js'
import { LoadError } from './load-error.js'
import type { LoadProgress, Phase } from './load-progress.js'
import type { LoadReport } from './load-report.js'
import { STAGED_COLUMNS } from './parse/staged-movie.js'
import { Quarantine } from './quarantine.js'
import { TableCheck } from './write/check-tables.js'
import { dropLeftovers, dropOldSnapshots, dropSnapshot } from './write/clean-up.js'
import { Ledger, type LoadRecord } from './write/ledger.js'
import { takeLoadLock } from './write/load-lock.js'
import { SnapshotWriter } from './write/snapshot-writer.js'

export interface LoadOptions extends DropOptions {
  /** Where the quarantine is kept. */
  readonly dataDir: string
  /** The share of records, 0 to 1, that may be rejected in a load that is published. */
  readonly maxRejected: number
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined
  /** Snapshots that this process is reading, and that therefore stay. */
  readonly inUse?: (() => ReadonlySet<number>) | undefined
  /** Ends the load before its next step, with the reason, which should be a LoadError INTERRUPTED. */
  readonly signal?: AbortSignal | undefined
}

/** How long a load waits for another one to end. */
const PATIENCE_SECONDS = 600

/**
 * Turns a drop into the published snapshot. On any failure nothing is published, what was built is dropped, the failure
 * is recorded in `loads`, and a LoadError or ClickHouseFailure is thrown.
 */
export async function load(ch: ClickHouse, path: string, options: LoadOptions): Promise<LoadReport> {
  const startedAt = new Date()
  const drop = await openDrop(path, options)
  try {
    const onWait = (): void =>
      options.onProgress?.({ phase: 'waiting', records: 0, bytesRead: 0, bytes: drop.size, seconds: 0 })
    const lock = await takeLoadLock(ch, { seconds: PATIENCE_SECONDS, onWait, signal: options.signal })
    try {
      return await loadAlone(ch, lock, drop, options, startedAt)
    } finally {
      await lock.release()
    }
  } finally {
    await drop.close()
  }
}

async function loadAlone(
  ch: ClickHouse,
  lock: Lock,
  drop: Drop,
  options: LoadOptions,
  startedAt: Date,
): Promise<LoadReport> {
  const ledger = await Ledger.open(ch)
  await dropLeftovers(ch, ledger)
  return await new Load(ch, lock, ledger, drop, options, startedAt, (await ledger.lastNumber()) + 1).run()
}

class Load {
  readonly #id: string
  readonly #quarantine: Quarantine
  readonly #writer: SnapshotWriter
  readonly #tables: TableCheck
  #phase: Phase = 'reading'
  #checkReady: Promise<void> = Promise.resolve()
  #bytesRead = 0
  #publishedAt = new Date(0)
  readonly #counts = { read: 0, movies: 0, duplicates: 0, repaired: 0, rejected: 0, genres: 0, companies: 0 }

  constructor(
    readonly ch: ClickHouse,
    readonly lock: Lock,
    readonly ledger: Ledger,
    readonly drop: Drop,
    readonly options: LoadOptions,
    readonly startedAt: Date,
    readonly snapshot: number,
  ) {
    this.#id = `${startedAt.toISOString().replace(/[-:]|\.\d+/g, '')}-${randomBytes(3).toString('hex')}`
    this.#quarantine = new Quarantine(options.dataDir, this.#id)
    this.#writer = new SnapshotWriter(ch, snapshot, STAGED_COLUMNS)
    this.#tables = new TableCheck(ch, snapshot)
  }

  async run(): Promise<LoadReport> {
    try {
      await this.#read()
      await this.#fill()
      await this.#check()
      await this.#publish()
    } catch (error) {
      await this.#abandon(error)
      throw error
    }
    return this.#finish()
  }

  async #read(): Promise<void> {
    const blocks = this.drop.blocks()
    const first = blocks.next() // the threads parse while the tables are made
    await Promise.all([this.#writer.create(), first])
    this.#checkReady = this.#tables.create()
    this.#checkReady.catch(() => {}) // the load may fail before it waits for them
    for (let block = await first; block.done !== true; block = await blocks.next()) await this.#stage(block.value)
    await this.#checkReady
    await this.#quarantine.close()
    this.#refuseTooManyRejected()
  }

  async #stage(block: CleanBlock): Promise<void> {
    this.#counts.read += block.records
    this.#counts.repaired += block.repaired
    this.#counts.rejected += block.rejected.length
    this.#bytesRead = block.bytesRead
    this.#quarantine.add(block.rejected)
    await this.#writer.stage(block.rows)
    this.#report()
  }

  #refuseTooManyRejected(): void {
    const { read, rejected } = this.#counts
    const { maxRejected } = this.options
    const percent = (share: number): string => `${Number((share * 100).toPrecision(3))} %`
    if (rejected > read * maxRejected) {
      throw new LoadError(
        'TOO_MANY_REJECTED',
        `expected at most ${percent(maxRejected)} of the records to be unreadable, got ${rejected} of ${read} ` +
          `(${percent(rejected / read)}). They are in ${this.#quarantine.path}: mend the drop, or allow more with --max-rejected.`,
      )
    }
    if (rejected === read) {
      throw new LoadError('NO_RECORDS', `expected at least one readable record, got ${rejected} unreadable ones.`)
    }
  }

  async #fill(): Promise<void> {
    this.#enter('filling')
    Object.assign(this.#counts, await this.#writer.settle())
  }

  async #check(): Promise<void> {
    this.#enter('checking')
    const { read, movies, duplicates, repaired, rejected } = this.#counts
    if (read !== movies + duplicates + repaired + rejected) {
      throw new LoadError(
        'ACCOUNTING',
        `expected every record to be accounted for, got ${read} read but ${movies} movies + ${duplicates} duplicates + ` +
          `${repaired} repaired + ${rejected} rejected. This is a defect: please report it with the drop.`,
      )
    }
    const differing = await this.#tables.differing()
    if (differing.length > 0) {
      throw new LoadError(
        'METRICS_DIFFER',
        `expected the metrics to equal the base tables, got other numbers in ${differing.join(', ')}. ` +
          'This is a defect: please report it with the drop.',
      )
    }
  }

  async #publish(): Promise<void> {
    this.#enter('publishing')
    if (!this.lock.held) {
      throw new LoadError('INTERRUPTED', 'expected one connection to ClickHouse to last, but it was lost. Load again.')
    }
    this.#publishedAt = new Date()
    await this.ledger.publish(this.#record('published', ''))
  }

  /** The snapshot is served by now, so nothing that goes wrong here makes the load a failed one. */
  async #finish(): Promise<LoadReport> {
    const seconds = this.#seconds(this.#publishedAt)
    const outcomes = await Promise.allSettled([
      this.ledger.record(this.#record('published', '')),
      this.#writer.dropStaging(),
      this.#tables.drop(),
      dropOldSnapshots(this.ch, this.ledger, this.options.inUse?.() ?? new Set()),
    ])
    return {
      load: this.#id,
      snapshot: this.snapshot,
      ...this.#counts,
      seconds,
      reasons: this.#quarantine.reasons,
      quarantine: this.#counts.rejected > 0 ? this.#quarantine.path : null,
      ignoredColumns: this.drop.ignoredColumns,
      missingColumns: this.drop.missingColumns,
      warnings: outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : [])),
    }
  }

  /** Whatever fails in here is left to the next load to clean up: the first failure is the one to tell. */
  async #abandon(error: unknown): Promise<void> {
    await this.#checkReady.catch(() => {}) // what is made after the drop would stay
    await Promise.allSettled([
      this.#quarantine.close(),
      dropSnapshot(this.ch, this.snapshot),
      this.ledger.record(this.#record('failed', error instanceof LoadError ? error.message : 'internal error')),
    ])
  }

  #record(outcome: LoadRecord['outcome'], error: string): LoadRecord {
    return {
      load: this.#id,
      drop: basename(this.drop.name),
      outcome,
      error,
      snapshot: this.snapshot,
      startedAt: this.startedAt,
      finishedAt: outcome === 'published' ? this.#publishedAt : new Date(),
      ...this.#counts,
    }
  }

  #enter(phase: Phase): void {
    this.#phase = phase
    this.#report()
  }

  #report(): void {
    this.options.signal?.throwIfAborted()
    this.options.onProgress?.({
      phase: this.#phase,
      records: this.#counts.read,
      bytesRead: this.#bytesRead,
      bytes: this.drop.size,
      seconds: this.#seconds(new Date()),
    })
  }

  #seconds(until: Date): number {
    return (until.getTime() - this.startedAt.getTime()) / 1000
  }
}
