/** The columns in the order of Kaggle's file: that in which a movie was broken over two records, wherever they stand now. */
export const KAGGLE_ORDER = [
  'adult',
  'belongs_to_collection',
  'budget',
  'genres',
  'homepage',
  'id',
  'imdb_id',
  'original_language',
  'original_title',
  'overview',
  'popularity',
  'poster_path',
  'production_companies',
  'production_countries',
  'release_date',
  'revenue',
  'runtime',
  'spoken_languages',
  'status',
  'tagline',
  'title',
  'video',
  'vote_average',
  'vote_count',
] as const

/** The name of a column in the file. */
export type ColumnName = (typeof KAGGLE_ORDER)[number]

export function isColumnName(name: string): name is ColumnName {
  return KAGGLE_ORDER.some((column) => column === name)
}
