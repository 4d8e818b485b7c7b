import type { LoadCounts, LoadMode, LoadOutcome, LoadRecord } from '../../clickhouse/index.js'
import { LoadError } from '../errors/load-error.js'
import type { DropIdentity } from './drop-identity.js'

interface ReadRecords {
  readonly records: number
  readonly repaired: number
  readonly rejected: readonly unknown[]
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] }

const NOTHING_COUNTED: LoadCounts = {
  read: 0,
  movies: 0,
  duplicates: 0,
  repaired: 0,
  rejected: 0,
  deleted: 0,
  genres: 0,
  companies: 0,
}

/** What a load has done so far; in the end, what is recorded of it. */
export class LoadAccount {
  /** Until the drop has been opened, no more than its name. */
  drop: DropIdentity
  base: number | null = null
  snapshot = 0
  /** How many movies the snapshot has in all. */
  snapshotMovies = 0
  publishedAt = new Date(0)
  /** Whether the snapshot is served, or nobody knows that it is not. */
  mayBeServed = false
  readonly counts: Writable<LoadCounts> = { ...NOTHING_COUNTED }

  constructor(
    readonly id: string,
    readonly mode: LoadMode,
    readonly startedAt: Date,
    name: string,
  ) {
    this.drop = { name, sha256: '', bytes: 0, fingerprint: '' }
  }

  /** Some more records have been read. */
  count({ records, repaired, rejected }: ReadRecords): void {
    this.counts.read += records
    this.counts.repaired += repaired
    this.counts.rejected += rejected.length
  }

  /** Throws a LoadError unless every record is accounted for. */
  check(): void {
    const { read, movies, duplicates, repaired, rejected } = this.counts
    if (read === movies + duplicates + repaired + rejected) return
    throw new LoadError(
      'ACCOUNTING',
      `expected every record to be accounted for, got ${read} read but ${movies} movies + ${duplicates} duplicates + ` +
        `${repaired} repaired + ${rejected} rejected. This is a defect: please report it with the drop.`,
    )
  }

  record(outcome: LoadOutcome, finishedAt: Date, error: string | null = null): LoadRecord {
    const { id, drop, mode, base, snapshot, startedAt, counts } = this
    const { name, ...identity } = drop
    return { load: id, drop: name, ...identity, mode, base, snapshot, startedAt, finishedAt, outcome, error, ...counts }
  }

  seconds(until: Date): number {
    return (until.getTime() - this.startedAt.getTime()) / 1000
  }
}
