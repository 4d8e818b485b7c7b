import { snapshotDatabase } from '../clickhouse/index.js'
import { CompanyStore } from './company/company.store.js'
import type { CompanyNames } from './company/company-names.js'
import type { Context, Stores } from './context.js'
import { GenreStore } from './genre/genre.store.js'
import { MovieStore } from './movie/movie.store.js'
import type { Cost, RowCache } from './query/row-cache.js'
import { SnapshotReader } from './query/snapshot-reader.js'
import type { SnapshotStore } from './snapshot/snapshot.store.js'
import type { Snapshot } from './snapshot/snapshot.type.js'
import { StatsStore } from './stats/stats.store.js'

/** What requests share. */
export interface Shared {
  readonly prefix: string
  readonly cache: RowCache
  readonly companyNames: CompanyNames
  readonly snapshots: SnapshotStore
}

/** One request: its snapshot, which is settled before the first field is resolved, and the stores that read it. */
export class RequestContext implements Context {
  // Apollo hands out a shallow copy of the context, in which #fields would be missing.
  private chosen: Snapshot
  private made: Stores | undefined
  private leased: () => void
  readonly cost: Cost = { statements: 0, cacheHits: 0 }

  constructor(
    private readonly shared: Shared,
    served: Snapshot,
  ) {
    this.chosen = served
    this.leased = shared.snapshots.lease(served.id)
  }

  get snapshot(): Snapshot {
    return this.chosen
  }

  get stores(): Stores {
    this.made ??= this.makeStores()
    return this.made
  }

  /** Answers from another snapshot instead: the one that a cursor of the request names. */
  use(snapshot: Snapshot): void {
    this.release()
    this.chosen = snapshot
    this.made = undefined
    this.leased = this.shared.snapshots.lease(snapshot.id)
  }

  /** The request has been answered. */
  release(): void {
    this.leased()
    this.leased = () => {}
  }

  private makeStores(): Stores {
    const { prefix, cache, companyNames } = this.shared
    const reader = new SnapshotReader(cache, this.chosen.id, snapshotDatabase(prefix, this.chosen.id), this.cost)
    const genres = new GenreStore(reader)
    const companies = new CompanyStore(reader, companyNames)
    return { genres, companies, movies: new MovieStore(reader), stats: new StatsStore(reader, genres, companies) }
  }
}
