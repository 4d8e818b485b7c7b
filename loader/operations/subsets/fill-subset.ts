import {
  type ClickHouse,
  columnList,
  columnNamed,
  identifier,
  inBulk,
  join,
  runScript,
  type Sql,
  type StagedMovieColumn,
  servedMovieColumns,
  sql,
  stagedMovieColumns,
} from '../../../clickhouse/index.js'
import { fillNames } from '../../build/fill-names.js'
import { mergeRows } from '../../build/merge-rows.js'
import { isWithin, monthsOf, rangesOf } from '../../build/month-ranges.js'
import { MERGED_TABLES, METRICS_SCRIPTS, MOVIE_SCRIPTS } from '../../build/snapshot-tables.js'

/** What requests never read, and what a snapshot is filled from. */
const LEFT_OUT: readonly string[] = ['020_movies.sql']

const UNLIMITED = { maxExecutionSeconds: 0 }

export interface SubsetSource {
  /** The snapshot's database. */
  readonly from: string
  /** Which movies, as a condition on serving_movies. */
  readonly condition: Sql
}

/** Makes the tables of a subset, and fills them through the same views as a load does, from only its movies. */
export async function fillSubset(ch: ClickHouse, database: string, { from, condition }: SubsetSource): Promise<void> {
  const [db, source] = [identifier(database), identifier(from)]
  await ch.command(sql`CREATE DATABASE ${db}`)
  const scripts = ['010_staging.sql', ...MOVIE_SCRIPTS, ...METRICS_SCRIPTS].filter((name) => !LEFT_OUT.includes(name))
  for (const script of scripts) await runScript(ch, script, { db: database, staged: database })
  await ch.command(sql`DROP TABLE ${db}.staging SYNC`)
  const movies = sql`(SELECT * FROM ${source}.serving_movies WHERE ${condition})`
  for (const range of rangesOf(await monthsOf(ch, movies))) {
    await ch.command(
      sql`
        INSERT INTO ${db}.settled (${columnList(stagedMovieColumns)})
        ${stagedRows(source, sql`SELECT * FROM ${movies} WHERE ${isWithin(range)}`)}
        SETTINGS max_execution_time = 0, max_insert_threads = 1, parallel_view_processing = 1, ${inBulk}`,
      UNLIMITED,
    )
  }
  await fillNames(ch, database)
  await mergeRows(ch, database, MERGED_TABLES)
  await ch.command(sql`DROP TABLE ${db}.settled SYNC`)
}

/** Movies as they were staged: with the names that each has its genres and companies by, in its order. */
function stagedRows(source: Sql, movies: Sql): Sql {
  const served = new Set(servedMovieColumns.map(({ name }) => name))
  const columns = stagedMovieColumns.map((name) => {
    if (name === 'genres' || name === 'companies') return sql`${columnNamed(name)}.named`
    return served.has(name) ? sql`movie.${columnNamed(name)}` : sql`${unknown(name)}`
  })
  return sql`
    SELECT ${join(columns, sql`, `)}
    FROM (${movies}) AS movie
    LEFT JOIN (${namedOf(sql`${source}.movie_genres`, sql`genre_id`, movies)}) AS genres ON genres.movie_id = movie.id
    LEFT JOIN (${namedOf(sql`${source}.movie_companies`, sql`company_id`, movies)}) AS companies ON companies.movie_id = movie.id`
}

function namedOf(table: Sql, id: Sql, movies: Sql): Sql {
  return sql`
    SELECT movie_id, arrayMap(each -> (each.2, each.3), arraySort(groupArray((position, ${id}, toString(name))))) AS named
    FROM ${table} WHERE movie_id IN (SELECT id FROM (${movies})) GROUP BY movie_id`
}

/** What is nowhere but in tables that requests do not read. */
function unknown(name: StagedMovieColumn): Sql {
  return name === 'record' ? sql`0` : sql`''`
}
