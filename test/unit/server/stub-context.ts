import type { Context, Stores } from '../../../src/context.js'

const unused = () => Promise.reject(new Error('a store that this test does not use'))

const stores: Stores = {
  movies: { find: unused, page: unused },
  genres: { find: unused, all: unused, named: unused, byId: unused },
  companies: { find: unused, page: unused, named: unused, byId: unused },
  stats: { movieStats: unused, yearly: unused, totals: unused, releasesByGenre: unused, mostPopularGenres: unused },
}

/** A request's context whose genres are these, or whatever else `all` does; its other stores fail. */
export function stubContext(all: Stores['genres']['all'] = unused): Context {
  return {
    snapshot: { id: 7, publishedAt: '2024-02-29T12:00:00.000Z', movieCount: 3, genreCount: 2, companyCount: 1 },
    stores: { ...stores, genres: { ...stores.genres, all } },
  }
}
