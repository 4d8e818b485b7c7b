import type { CompanyStore } from './company/company.store.js'
import type { GenreStore } from './genre/genre.store.js'
import type { MovieStore } from './movie/movie.store.js'
import type { Snapshot } from './snapshot/snapshot.type.js'
import type { StatsStore } from './stats/stats.store.js'

type Public<Store> = Pick<Store, keyof Store>

export interface Stores {
  readonly movies: Public<MovieStore>
  readonly genres: Public<GenreStore>
  readonly companies: Public<CompanyStore>
  readonly stats: Public<StatsStore>
}

/** What one request is answered from: one snapshot, and the stores that read it. */
export interface Context {
  readonly snapshot: Snapshot
  readonly stores: Stores
}
