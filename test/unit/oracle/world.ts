import type { OracleMovie } from '../../oracle/movie.js'

const UNKNOWN: Omit<OracleMovie, 'id' | 'title'> = {
  imdbId: null,
  originalTitle: null,
  originalLanguage: null,
  overview: null,
  tagline: null,
  status: null,
  adult: null,
  homepage: null,
  posterPath: null,
  releaseDate: null,
  year: null,
  month: null,
  budget: null,
  revenue: null,
  profit: null,
  popularity: null,
  runtime: null,
  voteAverage: null,
  voteCount: null,
  genres: [],
  companies: [],
  countries: [],
  spokenLanguages: [],
  collection: null,
}

export const DRAMA = { id: 18, name: 'Drama' }
export const COMEDY = { id: 35, name: 'Comedy' }
export const MUSIC = { id: 10402, name: 'Music' }
export const HARBOUR = { id: 11, name: 'Harbour' }
/** Another company of the same name. */
export const HARBOUR_TOO = { id: 9, name: 'Harbour' }
export const ATLAS = { id: 20, name: 'Atlas' }

export function movie(id: number, known: Partial<OracleMovie>): OracleMovie {
  return { ...UNKNOWN, id, title: `Movie ${id}`, ...known }
}

/**
 * | id | year-month | genres         | companies          | budget | revenue | popularity |
 * |  1 | 1999-12    | Drama, Comedy  | Harbour, Atlas     |     10 |      40 |        0.1 |
 * |  2 | 1999-02    | Drama          | Harbour            |      - |      50 |        0.2 |
 * |  3 | 2000-05    | Comedy         | Harbour (9), Atlas |     30 |       - |        0.3 |
 * |  4 | 2000-06    | none           | none               |      5 |       1 |          - |
 * |  5 | unknown    | Drama, Comedy, | Atlas              |      - |       - |        0.6 |
 * |    |            | Music          |                    |        |         |            |
 */
export const WORLD: OracleMovie[] = [
  movie(1, {
    ...{ title: 'Zoë', year: 1999, month: 12, releaseDate: '1999-12-31', originalLanguage: 'fr', status: 'Released' },
    ...{ budget: 10, revenue: 40, profit: 30, popularity: 0.1, adult: false },
    ...{ genres: [DRAMA, COMEDY], companies: [HARBOUR, ATLAS], countries: [{ code: 'FR', name: 'France' }] },
  }),
  movie(2, {
    ...{ title: 'The Baker', year: 1999, month: 2, releaseDate: '1999-02-01', originalLanguage: 'en', adult: true },
    ...{ revenue: 50, popularity: 0.2, genres: [DRAMA], companies: [HARBOUR] },
  }),
  movie(3, {
    ...{ title: 'the bakery', year: 2000, month: 5, releaseDate: '2000-05-05', originalLanguage: 'en' },
    ...{ budget: 30, popularity: 0.3, genres: [COMEDY], companies: [HARBOUR_TOO, ATLAS] },
  }),
  movie(4, { year: 2000, month: 6, releaseDate: '2000-06-01', budget: 5, revenue: 1, profit: -4 }),
  movie(5, { popularity: 0.6, genres: [DRAMA, COMEDY, MUSIC], companies: [ATLAS] }),
]
