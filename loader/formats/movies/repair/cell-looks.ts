import type { ColumnName } from '../kaggle-order.js'

type Looks = (cell: string) => boolean

const like =
  (pattern: RegExp): Looks =>
  (cell) =>
    pattern.test(cell)

const number = like(/^[+-]?(?:\d[\d.,]*|[.,]\d+)(?:e[+-]?\d+)?$/i)
const boolean = like(/^(?:true|false|t|f|yes|no|0|1)$/i)
const list = like(/^\[/)
const text: Looks = (cell) => !list(cell) && !path(cell)
const path = like(/^\/\S+\.\w{3,4}$/)

/**
 * What the cells of a column look like, roughly: enough to see that one holds what belongs into another column. Cells that say
 * nothing look like any.
 */
export const CELL_LOOKS: Readonly<Record<ColumnName, Looks>> = {
  adult: boolean,
  belongs_to_collection: like(/^\{/),
  budget: number,
  genres: list,
  homepage: like(/^(?:https?:|www\.)/i),
  id: number,
  imdb_id: like(/^tt/),
  original_language: like(/^[a-z-]+$/i),
  original_title: text,
  overview: text,
  popularity: number,
  poster_path: path,
  production_companies: list,
  production_countries: list,
  release_date: like(/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/),
  revenue: number,
  runtime: number,
  spoken_languages: list,
  status: like(/^(?:released|rumored|post production|in production|planned|canceled)$/i),
  tagline: text,
  title: text,
  video: boolean,
  vote_average: number,
  vote_count: number,
}

/** Columns of numbers, dates and booleans: where a tool that wants those leaves nothing of a text. */
export const TYPED: ReadonlySet<ColumnName> = new Set([
  'adult',
  'budget',
  'id',
  'popularity',
  'release_date',
  'revenue',
  'runtime',
  'video',
  'vote_average',
  'vote_count',
] as const)

/** Columns that have nothing in most movies. */
export const MOSTLY_EMPTY: ReadonlySet<ColumnName> = new Set(['belongs_to_collection', 'homepage', 'tagline'] as const)

/** Columns behind the overview in which every movie has something. */
export const NEVER_EMPTY = ['popularity', 'title', 'video', 'vote_average', 'vote_count'] as const
