export interface Entity {
  id: number
  name: string
}

export interface Coded {
  code: string
  name: string
}

/** One movie as the contract means it: null is unknown, and a budget or revenue of 0 is unknown. */
export interface OracleMovie {
  id: number
  imdbId: string | null
  title: string
  originalTitle: string | null
  originalLanguage: string | null
  overview: string | null
  tagline: string | null
  status: string | null
  adult: boolean | null
  homepage: string | null
  posterPath: string | null
  releaseDate: string | null
  year: number | null
  month: number | null
  budget: number | null
  revenue: number | null
  profit: number | null
  popularity: number | null
  runtime: number | null
  voteAverage: number | null
  voteCount: number | null
  genres: Entity[]
  companies: Entity[]
  countries: Coded[]
  spokenLanguages: Coded[]
  collection: Entity | null
}
