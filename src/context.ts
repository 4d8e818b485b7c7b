import type { Caller } from './access/caller.js'
import type { AuditStore } from './audit/audit.store.js'
import type { ChangesStore } from './changes/changes.store.js'
import type { CompanyStore } from './company/company.store.js'
import type { GenreStore } from './genre/genre.store.js'
import type { LoadStore } from './load/load.store.js'
import type { MovieStore } from './movie/movie.store.js'
import type { RequestLife } from './request/request-life.js'
import type { Cost } from './request/row-cache.js'
import type { CatalogSnapshots } from './snapshot/catalog-snapshots.js'
import type { Publications } from './snapshot/publications.js'
import type { Snapshot } from './snapshot/snapshot.type.js'
import type { StatsStore } from './stats/answers/stats.store.js'

type Public<Store> = Pick<Store, keyof Store>

/** What is not of one snapshot: which there are, and how they came about. */
export interface Catalog {
  readonly snapshots: Public<CatalogSnapshots>
  readonly loads: Public<LoadStore>
  readonly audit: Public<AuditStore>
}

export interface Stores {
  readonly movies: Public<MovieStore>
  readonly genres: Public<GenreStore>
  readonly companies: Public<CompanyStore>
  readonly stats: Public<StatsStore>
}

/** What one request is answered from: one snapshot, and the stores that read it. */
export interface Context {
  readonly caller: Caller
  /** Throws UNAVAILABLE before the first one is published. */
  readonly snapshot: Snapshot
  readonly isPublished: boolean
  /** They read the snapshot. */
  readonly stores: Stores
  readonly catalog: Catalog
  /** It reads the snapshots that are compared. */
  readonly changes: Public<ChangesStore>
  /** The request that is answered. */
  readonly life: RequestLife
  /** What it has taken so far. */
  readonly cost: Cost
  /** The request has been answered, or refused: what is held for it is let go. */
  release(): void
}

/** What the events of one subscription are answered from. (An interface would not do for graphql-sse.) */
export type SubscriptionContext = {
  readonly publications: Public<Publications>
  /** Another one for each event. */
  readonly catalog: Catalog
}
