/** The 24 columns of `movies_metadata.csv`, in its order. */
export const COLUMNS = [
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

/** One record: the text of each column, before quoting. */
export type SampleRecord = Record<(typeof COLUMNS)[number], string>
