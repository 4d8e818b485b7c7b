/** An id or code with its name, as a movie lists them. */
export type NumberedName = readonly [id: number, name: string]
export type CodedName = readonly [code: string, name: string]

/** The columns of the staging table, in the order in which a staged movie's values are written. */
export const STAGED_COLUMNS = [
  'record',
  'id',
  'imdb_id',
  'title',
  'original_title',
  'original_language',
  'overview',
  'tagline',
  'status',
  'adult',
  'video',
  'homepage',
  'poster_path',
  'release_date',
  'year',
  'month',
  'day',
  'budget',
  'revenue',
  'popularity',
  'runtime',
  'vote_average',
  'vote_count',
  'genres',
  'companies',
  'countries',
  'spoken_languages',
  'collection_id',
  'collection_name',
  'collection_poster_path',
  'collection_backdrop_path',
] as const
