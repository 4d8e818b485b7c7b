import { type ClickHouse, ClickHouseFailure, type FailureCode, type Lock } from '../clickhouse/index.js'
import { type Base, Changes } from './build/changes.js'
import { dropOldSnapshots, dropSnapshot } from './build/clean-up.js'
import type { FullLoad } from './build/last-full-load.js'
import type { Ledger } from './build/ledger.js'
import { whilePublishing } from './build/publication-lock.js'
import { SnapshotWriter } from './build/snapshot-writer.js'
import { LoadError, type Quote, quote } from './errors/load-error.js'
import type { LoadOptions } from './load.js'
import type { LoadAccount } from './load-account.js'
import type { Phase } from './load-progress.js'
import type { LoadReport } from './load-report.js'
import { Quarantine } from './quarantine.js'
import type { CleanBlock, Drop } from './read/drop.js'
import { kindLines, withoutCells } from './rejection-kinds.js'
import { percent } from './text/percent.js'
import { differingTables } from './verify/check-tables.js'
import { totalsTooLarge } from './verify/check-totals.js'
import { MIN_SIZE, refuseTooFewMovies } from './verify/min-size.js'

export interface LoadRunOptions {
  readonly ch: ClickHouse
  readonly lock: Lock
  readonly ledger: Ledger
  readonly drop: Drop
  readonly account: LoadAccount
  /** The snapshot that the drop changes; null if the drop is all there is. */
  readonly base: Base | null
  readonly deletedIds: readonly number[]
  /** The last full drop; null if there is none, or if this one is not full. */
  readonly lastFull: FullLoad | null
  readonly options: LoadOptions
}

/** How statements fail of which nobody knows whether they are done all the same, now or a little later. */
const UNANSWERED: ReadonlySet<string> = new Set<FailureCode>(['UNAVAILABLE', 'TIMEOUT', 'CANCELLED'])

function mayBeDone(error: unknown): boolean {
  return !(error instanceof ClickHouseFailure) || UNANSWERED.has(error.code)
}

/** From an opened drop to the published snapshot, one phase after the other. What fails is dropped again. */
export class LoadRun {
  readonly #quarantine: Quarantine
  readonly #writer: SnapshotWriter
  readonly #changes: Changes | null
  readonly #warnings: string[] = []
  #phase: Phase = 'reading'
  #bytesRead = 0
  /** How many movies the snapshot has in all. */
  #movies = 0
  #publishedAt = new Date(0)
  #mayBePublished = false

  constructor(private readonly given: LoadRunOptions) {
    const { ch, ledger, account, base, options } = given
    this.#quarantine = new Quarantine(options.dataDir, account.id, (rejected) =>
      ledger.quarantine(account.id, account.drop.name, rejected),
    )
    this.#writer = new SnapshotWriter(ch, account.snapshot, given.drop.size)
    this.#changes =
      base === null || account.mode === 'full' ? null : new Changes(ch, base, account.mode, this.#writer.staging)
  }

  async run(): Promise<LoadReport> {
    try {
      await this.#read()
      await this.#fill()
      await this.#check()
      await this.#publish()
    } catch (error) {
      await this.#abandon()
      throw error
    }
    return this.#finish()
  }

  async #read(): Promise<void> {
    const blocks = this.given.drop.blocks()
    const first = blocks.next() // the threads parse while the tables are made
    first.catch(() => {}) // it is told below, when the tables are there: what is still being made cannot be dropped
    await this.#writer.create(this.given.base)
    for (let block = await first; block.done !== true; block = await blocks.next()) await this.#stage(block.value)
    await this.#quarantine.close()
    this.#refuseTooManyRejected()
  }

  async #stage(block: CleanBlock): Promise<void> {
    const { counts } = this.given.account
    counts.read += block.records
    counts.repaired += block.repaired
    counts.rejected += block.rejected.length
    this.#bytesRead = block.bytesRead
    await this.#quarantine.add(block.rejected)
    await this.#writer.staging.add(block.rows)
    this.#report()
  }

  #refuseTooManyRejected(): void {
    const { read, rejected } = this.given.account.counts
    const { maxRejected } = this.given.options
    if (rejected > read * maxRejected) {
      throw new LoadError('TOO_MANY_REJECTED', [
        `expected at most ${percent(maxRejected)} of the records to be unreadable, got ${rejected} of ${read} ` +
          `(${percent(rejected / read)}): `,
        this.#why(),
        `. They are in ${this.#quarantine.path}: mend the drop, or allow more with --max-rejected.`,
      ])
    }
    if (rejected === read) {
      throw new LoadError(
        'NO_RECORDS',
        rejected === 0
          ? 'expected at least one readable record, got none.'
          : [`expected at least one readable record, got ${rejected} unreadable ones: `, this.#why(), '.'],
      )
    }
  }

  #why(): Quote {
    const { reasons } = this.#quarantine
    return quote(kindLines(reasons).join('; '), kindLines(reasons.map(withoutCells)).join('; '))
  }

  async #fill(): Promise<void> {
    this.#enter('filling')
    const { counts } = this.given.account
    const { staging } = this.#writer
    Object.assign(counts, await staging.settle())
    refuseTooFewMovies(counts.movies, this.given.lastFull, this.given.options.minSize ?? MIN_SIZE)
    await this.#writer.giveBackMemory()
    if (this.#changes === null) await this.#writer.fill()
    else await this.#fillFrom(this.#changes)
    const { movies, genres, companies } = await this.#writer.count()
    this.#movies = movies
    Object.assign(counts, { genres, companies })
  }

  async #fillFrom(changes: Changes): Promise<void> {
    const { deletedIds, account } = this.given
    await changes.find(deletedIds)
    const both = await changes.contradictions()
    if (both.length > 0) {
      throw new LoadError('CONTRADICTION', [
        'expected deleted movies not to be in the drop, got both for ',
        quote(`id ${both.join(', ')}`, 'some ids'),
        '. Take them out of one of the two.',
      ])
    }
    account.counts.deleted = (await changes.count()).deleted
    const unknown = deletedIds.length - account.counts.deleted
    if (unknown > 0) this.#warnings.push(`${unknown} of the ${deletedIds.length} deleted ids were of no movie`)
    await this.#writer.fillFrom(changes)
  }

  async #check(): Promise<void> {
    this.#enter('checking')
    const { ch, account } = this.given
    account.check()
    const expected = account.counts.movies + ((await this.#changes?.kept()) ?? 0)
    if (this.#movies !== expected) {
      throw new LoadError(
        'ACCOUNTING',
        `expected ${expected} movies in the snapshot, got ${this.#movies}. This is a defect: please report it with the drop.`,
      )
    }
    await this.#refuseTooLargeTotals()
    const differing = await differingTables(ch, account.snapshot, this.#changes)
    if (differing.length > 0) {
      throw new LoadError(
        'METRICS_DIFFER',
        `expected the metrics to equal the base tables, got other numbers in ${differing.join(', ')}. ` +
          'This is a defect: please report it with the drop.',
      )
    }
  }

  /** What sums cannot hold wraps around in them. */
  async #refuseTooLargeTotals(): Promise<void> {
    const { ch, account } = this.given
    const totals = await totalsTooLarge(ch, account.snapshot)
    if (totals.length === 0) return
    const got = totals.map(({ what, dollars }) => `${what} of ${dollars}`).join(' and ')
    throw new LoadError(
      'TOTAL_TOO_LARGE',
      `expected all movies together to have less than 2^63 dollars, got ${got}: more than a sum can hold, and than there is. ` +
        'Look for the highest ones in the drop.',
    )
  }

  async #publish(): Promise<void> {
    this.#enter('publishing')
    const { ch, lock, ledger, account } = this.given
    if (!lock.held) {
      throw new LoadError('INTERRUPTED', 'expected one connection to ClickHouse to last, but it was lost. Load again.')
    }
    this.#publishedAt = new Date()
    const { genres, companies } = account.counts
    const published = { load: account.id, snapshot: account.snapshot, publishedAt: this.#publishedAt }
    if (this.given.options.isMadeUp === true) await ledger.noteMadeUp(account.id)
    await whilePublishing(ch, async () => {
      await this.#refuseOtherBase()
      await ledger.record(account.record('published', this.#publishedAt))
      this.#mayBePublished = true
      const publication = { ...published, movies: this.#movies, genres, companies }
      await ledger.publish(publication).catch((error: unknown) => this.#throwUnlessServed(error))
    })
  }

  /** Where a connection is lost, what ClickHouse was asked to do may be done all the same. */
  async #throwUnlessServed(error: unknown): Promise<void> {
    const { ledger, account } = this.given
    const [served] = await ledger.published().catch(() => [])
    if (served === account.snapshot) return
    this.#mayBePublished = mayBeDone(error)
    throw error
  }

  /** Somebody may have published another snapshot meanwhile: what was built on the old one would undo that. */
  async #refuseOtherBase(): Promise<void> {
    const { ledger, base } = this.given
    if (base === null) return
    const [served] = await ledger.published()
    if (served === base.snapshot) return
    throw new LoadError(
      'BASE',
      `expected snapshot ${base.snapshot}, which this load changes, to be served until it ends, but ${served} was published ` +
        'meanwhile. Nothing was published: load again.',
    )
  }

  /** The snapshot is served by now, so nothing that goes wrong here makes the load a failed one. */
  async #finish(): Promise<LoadReport> {
    const { ch, ledger, drop, account, options } = this.given
    const outcomes = await Promise.allSettled([
      this.#writer.staging.drop(),
      this.#changes?.drop(),
      dropOldSnapshots(ch, ledger, options.inUse?.() ?? new Set()),
    ])
    return {
      load: account.id,
      outcome: 'published',
      mode: account.mode,
      base: account.base,
      snapshot: account.snapshot,
      ...account.counts,
      seconds: account.seconds(this.#publishedAt),
      reasons: this.#quarantine.reasons,
      quarantine: account.counts.rejected > 0 ? this.#quarantine.path : null,
      ignoredColumns: drop.ignoredColumns,
      missingColumns: drop.missingColumns,
      readAs: drop.readAs,
      warnings: [
        ...drop.warnings,
        ...this.#warnings,
        ...outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : [])),
      ],
    }
  }

  /** Whatever fails in here is left to the next load to clean up: the first failure is the one to tell. */
  async #abandon(): Promise<void> {
    const { ch, account } = this.given
    await Promise.allSettled([
      this.#quarantine.close(),
      this.#mayBePublished ? undefined : dropSnapshot(ch, account.snapshot), // readers may be in it already
    ])
  }

  #enter(phase: Phase): void {
    this.#phase = phase
    this.#report()
  }

  #report(): void {
    const { drop, account, options } = this.given
    options.signal?.throwIfAborted()
    options.onProgress?.({
      phase: this.#phase,
      records: account.counts.read,
      bytesRead: this.#bytesRead,
      bytes: drop.size,
      seconds: account.seconds(new Date()),
    })
  }
}
