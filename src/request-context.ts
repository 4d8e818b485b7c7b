import type { ClickHouse } from '../clickhouse/index.js'
import type { Caller } from './access/caller.js'
import { CatalogReader } from './catalog/catalog-reader.js'
import { ChangesStore } from './changes/changes.store.js'
import { CompanyStore } from './company/company.store.js'
import type { CompanyNames } from './company/company-names.js'
import type { Catalog, Context, Stores } from './context.js'
import { GenreStore } from './genre/genre.store.js'
import type { GenreNames } from './genre/genre-names.js'
import type { LoadsInProcess } from './load/running-loads.js'
import type { AskedFilters } from './movie/asked-filters.js'
import { MovieStore } from './movie/movie.store.js'
import type { RequestLife } from './request/request-life.js'
import type { Cost, RowCache } from './request/row-cache.js'
import { SnapshotReader } from './request/snapshot-reader.js'
import { catalogOfRequest } from './snapshot/catalog-of-request.js'
import { Lease } from './snapshot/lease.js'
import { nothingPublished } from './snapshot/snapshot.store.js'
import type { Snapshot } from './snapshot/snapshot.type.js'
import type { SnapshotSource } from './snapshot/snapshot-source.js'
import { StatsStore } from './stats/answers/stats.store.js'

/** What requests share. */
export interface Shared {
  readonly ch: ClickHouse
  readonly cache: RowCache
  readonly companyNames: CompanyNames
  readonly genreNames: GenreNames
  readonly askedFilters: AskedFilters
  readonly running: LoadsInProcess
}

/** One request: its snapshot, which is settled before the first field is resolved, and the stores that read it. */
export class RequestContext implements Context {
  // Apollo hands out a shallow copy of the context, in which #fields would be missing; what both must know is one object.
  private made: Stores | undefined
  private readonly lease: Lease
  readonly cost: Cost = { statements: 0, cacheHits: 0, rows: 0 }
  readonly catalogReader: CatalogReader
  readonly catalog: Catalog
  readonly changes: ChangesStore

  /** `chosen` is null before anything is published, and `isNamed` says whether the request itself has chosen it. */
  constructor(
    private readonly shared: Shared,
    readonly snapshots: SnapshotSource,
    private chosen: Snapshot | null,
    readonly isNamed: boolean,
    readonly life: RequestLife,
    readonly caller: Caller,
  ) {
    this.lease = new Lease(snapshots)
    this.lease.of(chosen)
    this.catalogReader = new CatalogReader(shared.ch, this.cost, life)
    this.catalog = catalogOfRequest(snapshots, this.catalogReader, shared.running)
    const open = (snapshot: Snapshot) => {
      this.lease.also(snapshot)
      const reader = this.readerOf(snapshot)
      return { reader, ...this.storesOf(reader) }
    }
    this.changes = new ChangesStore(snapshots, open, caller.role.hidden)
  }

  get isPublished(): boolean {
    return this.chosen !== null
  }

  get snapshot(): Snapshot {
    if (this.chosen === null) throw nothingPublished()
    return this.chosen
  }

  get stores(): Stores {
    this.made ??= this.storesOf(this.readerOf(this.snapshot))
    return this.made
  }

  /** Answers from another snapshot instead: the one that a cursor of the request names. */
  use(snapshot: Snapshot): void {
    this.chosen = snapshot
    this.made = undefined
    this.lease.of(snapshot)
  }

  release(): void {
    this.lease.end()
  }

  private readerOf({ id }: Snapshot): SnapshotReader {
    return new SnapshotReader(this.shared.cache, id, this.snapshots.database(id), this.cost, this.life)
  }

  private storesOf(reader: SnapshotReader): Stores {
    const { companyNames, genreNames, askedFilters } = this.shared
    const genres = new GenreStore(reader, genreNames)
    const companies = new CompanyStore(reader, companyNames)
    return {
      genres,
      companies,
      movies: new MovieStore(reader, { genres, companies }, askedFilters),
      stats: new StatsStore(reader, genres, companies),
    }
  }
}
