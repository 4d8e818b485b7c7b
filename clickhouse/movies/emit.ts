import type { EmittedScript } from '../tables/emitted-script.js'
import {
  MOVIE_KEY,
  movieColumns,
  type StagedMovieColumn,
  servedMovieColumns,
  stagedMovieColumns,
  storedMovieColumns,
} from './stored-columns.js'

/** Each with a table, and the view that fills it if there is one. */
export function movieScripts(): EmittedScript[] {
  return [
    { name: '010_staging.sql', text: staging() },
    { name: '012_superseded.sql', text: superseded() },
    { name: '020_movies.sql', text: movies() },
    { name: '030_serving_movies.sql', text: servingMovies() },
  ]
}

const EMITTED = '-- Emitted from movies/ by `npm run codegen`.'

function staging(): string {
  return `-- The readable records of a drop as they come, duplicates included; dropped once the snapshot is filled. Text that is
-- unknown is empty: a column that can be NULL is two, which tells in a table of a thousand small parts.
${EMITTED}
CREATE TABLE {db:Identifier}.staging
(
${definitions(stagedMovieColumns.map(typed))}
)
ENGINE = Memory;
`
}

function superseded(): string {
  const key = MOVIE_KEY.join(', ')
  return `-- The staged records that a later record of the same movie replaces: the last one wins.
${EMITTED}
CREATE TABLE {db:Identifier}.superseded ENGINE = Memory AS
SELECT record
FROM {db:Identifier}.{staging:Identifier}
INNER JOIN
(
    SELECT ${key}, max(record) AS last
    FROM {db:Identifier}.{staging:Identifier}
    GROUP BY ${key}
    HAVING count() > 1
) AS repeated USING ${key}
WHERE record < last;
`
}

function movies(): string {
  return `-- One row per movie. What is unknown is NULL, among text empty, and 0 in year, month and day.
-- Partitioned so that a month can be replaced or carried over alone; requests read serving_movies.
${EMITTED}
CREATE TABLE {db:Identifier}.movies
(
${definitions(storedMovieColumns.map(typed))}
)
ENGINE = MergeTree
PARTITION BY (year, month)
ORDER BY tuple()
SETTINGS
    -- A month is written once: there is nothing to merge.
    max_bytes_to_merge_at_max_space_in_pool = 1,
    max_bytes_to_merge_at_min_space_in_pool = 1,
    -- A month is small: what is done for each part, file and column costs more than it saves.
    auto_statistics_types = '',
    compress_marks = 0,
    compress_per_column_in_compact_parts = 0,
    write_marks_for_substreams_in_compact_parts = 0,
    ratio_of_defaults_for_sparse_serialization = 1,
    serialization_info_version = 'basic',
    string_serialization_version = 'single_stream';
`
}

function servingMovies(): string {
  return `-- What requests read: every movie with its relations beside it, unpartitioned, sorted by date of release, for pages in that
-- order and ranges of years; one movie is found by its id through the skip index.
${EMITTED}
CREATE TABLE {db:Identifier}.serving_movies
(
${definitions(servedMovieColumns)},
    INDEX by_id id TYPE bloom_filter(0.01) GRANULARITY 1,
    INDEX by_company company_ids TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = MergeTree
ORDER BY (year, month, day, id)
SETTINGS index_granularity = 1024;

CREATE MATERIALIZED VIEW {db:Identifier}.serving_movies_mv TO {db:Identifier}.serving_movies AS
SELECT
    ${servedMovieColumns.map(({ name, from }) => (from === name ? name : `${from} AS ${name}`)).join(',\n    ')}
FROM {db:Identifier}.settled;
`
}

interface Typed {
  readonly name: string
  readonly type: string
}

const typed = (name: StagedMovieColumn): Typed => ({ name, type: movieColumns[name].type })

function definitions(columns: readonly Typed[]): string {
  const width = Math.max(...columns.map(({ name }) => name.length))
  return columns.map(({ name, type }) => `    ${name.padEnd(width)} ${type}`).join(',\n')
}
