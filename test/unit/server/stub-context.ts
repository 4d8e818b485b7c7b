import { anybody } from '../../../src/access/anybody.js'
import type { Catalog, Context, Stores, SubscriptionContext } from '../../../src/context.js'
import { RequestLife } from '../../../src/request/request-life.js'

const unused = () => Promise.reject(new Error('a store that this test does not use'))

const stores: Stores = {
  movies: { find: unused, page: unused, some: unused },
  genres: { find: unused, all: unused, named: unused, byId: unused },
  companies: { find: unused, page: unused, named: unused, byId: unused },
  stats: { movieStats: unused, yearly: unused, totals: unused, releasesByGenre: unused, mostPopularGenres: unused },
}

const catalog: Catalog = {
  snapshots: { all: unused, find: unused, bytes: unused },
  loads: { find: unused, page: unused, quarantine: unused, behind: unused, loading: unused },
  audit: { page: unused },
}

export const snapshot = {
  id: 7,
  publishedAt: '2024-02-29T12:00:00.000Z',
  served: true,
  movieCount: 3,
  genreCount: 2,
  companyCount: 1,
}

/** A request's context whose genres are these, or whatever else `all` does; its other stores fail. */
export function stubContext(all: Stores['genres']['all'] = unused): Context {
  const release = () => {}
  const life = new RequestLife()
  return {
    caller: anybody,
    cost: { statements: 0, cacheHits: 0, rows: 0 },
    life,
    snapshot,
    isPublished: true,
    stores: { ...stores, genres: { ...stores.genres, all } },
    catalog,
    changes: { between: unused, page: unused, totals: unused },
    release,
  }
}

/** A subscription's context whose events are these. */
export function stubSubscriptionContext(
  subscribe: () => Promise<AsyncIterable<unknown>> = unused,
): SubscriptionContext {
  return { publications: { subscribe, end: () => {} }, catalog }
}
