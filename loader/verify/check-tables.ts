import {
  allSubjects,
  type ClickHouse,
  col,
  columnList,
  columnNamed,
  columnsOf,
  eachMember,
  identifier,
  inBulk,
  join,
  listsOf,
  type MetricsTable,
  memberCount,
  metricsTables,
  plainMovieRows,
  type Sql,
  sql,
  subjectValue,
} from '../../clickhouse/index.js'
import type { Changes } from '../build/changes.js'
import { isInYears, type YearRange, yearRanges } from './year-ranges.js'

/** Two sets of rows that have to be equal, whatever their order; the one is what `table` has. */
export interface Comparison {
  readonly table: string
  readonly cells: Sql
  readonly from: Sql
  readonly expectedCells: Sql
  readonly expectedFrom: Sql
}

/**
 * The names of the tables that are not what they should be: none, unless something is wrong with the snapshot. What
 * requests read is compared with the base tables, and every metric computed again. Of a snapshot that is another one with
 * changes, only the metrics of years that changed: the others have to equal those of its base.
 */
export async function differingTables(ch: ClickHouse, database: string, changes: Changes | null): Promise<string[]> {
  // Reading 1,305 months keeps one thread busy for as long as everything else takes.
  const found = await Promise.all([
    differingAmong(ch, [servingMovies(database)]),
    differingMetrics(ch, database, changes),
  ])
  return found.flat()
}

/** The same of what is made of serving_movies, which is taken for right. */
export async function differingMetrics(ch: ClickHouse, database: string, changes: Changes | null): Promise<string[]> {
  const ranges = await yearRanges(ch, database)
  const metrics = metricsTables.flatMap((table) => metricsComparisons(table, database, ranges, changes))
  return differingAmong(ch, [...rowComparisons(database), ...metrics])
}

async function differingAmong(ch: ClickHouse, comparisons: readonly Comparison[]): Promise<string[]> {
  const differing = new Set<string>()
  for (const comparison of comparisons) if (!(await isEqual(ch, comparison))) differing.add(comparison.table)
  return [...differing]
}

/** What requests read of movies, and the movies. */
function servingMovies(database: string): Comparison {
  const db = identifier(database)
  const said = allSubjects.filter(({ difference }) => difference === null)
  const cells = sql`id, year, month, ${columnList(said.map(({ column }) => column))}`
  return {
    table: 'serving_movies',
    cells,
    from: sql`${db}.serving_movies`,
    expectedCells: cells,
    expectedFrom: sql`${db}.movies`,
  }
}

/** What else has rows of single movies. */
function rowComparisons(database: string): Comparison[] {
  const db = identifier(database)
  const subjects = columnList(allSubjects.map(({ column }) => column))
  const values = join(allSubjects.map(subjectValue), sql`, `)
  const members = (table: string, member: Sql, list: Sql): Comparison => ({
    table,
    cells: sql`movie_id, ${member}, position`,
    from: sql`${db}.${identifier(table)}`,
    expectedCells: sql`id, member, position`,
    expectedFrom: sql`${db}.serving_movies ARRAY JOIN ${list} AS member, arrayMap(place -> toUInt16(place), arrayEnumerate(${list})) AS position`,
  })
  return [
    members('movie_genres', sql`genre_id`, sql`genre_ids`),
    members('movie_companies', sql`company_id`, sql`company_ids`),
    {
      table: 'company_movies',
      cells: sql`company_id, movie_id, year, month, parts, ${subjects}, genre_ids`,
      from: sql`${db}.company_movies`,
      expectedCells: sql`
        company_id, id, year, month, toUInt16(greatest(length(company_ids), 1)), ${values}, genre_ids`,
      expectedFrom: sql`${db}.serving_movies ARRAY JOIN if(empty(company_ids), [0], company_ids) AS company_id`,
    },
  ]
}

/**
 * A table of metrics, and the same computed from movies, some years at a time; or what of it is carried over, and the same
 * of the base.
 */
function metricsComparisons(
  table: MetricsTable,
  database: string,
  ranges: readonly YearRange[],
  changes: Changes | null,
): Comparison[] {
  const columns = columnsOf(table)
  const cells = join(
    columns.map(({ name, isState }) => (isState ? sql`finalizeAggregation(${columnNamed(name)})` : columnNamed(name))),
    sql`, `,
  )
  const stored = (of: string, condition: Sql): Sql =>
    sql`${identifier(of)}.${identifier(table.name)} WHERE ${condition}`
  const computed = columns.map(({ formula }, index) => sql`${formula(plainMovieRows)} AS ${columnNamed(`c${index}`)}`)
  const comparisons = ranges.map((range): Comparison => {
    const checked = changes === null ? isInYears(range) : sql`${isInYears(range)} AND year IN ${changes.touchedYears}`
    return {
      table: table.name,
      cells,
      from: stored(database, checked),
      expectedCells: sql`*`,
      expectedFrom: sql`(
        SELECT ${join(computed, sql`, `)}
        FROM (${countedRows(database, table, checked)})
        GROUP BY ${columnList(table.key)})`,
    }
  })
  if (changes === null) return comparisons
  const carried = sql`year NOT IN ${changes.touchedYears}`
  const ofBase = stored(changes.base.database, carried)
  const carriedOver = { table: table.name, cells, from: stored(database, carried), expectedCells: cells }
  return [...comparisons, { ...carriedOver, expectedFrom: ofBase }]
}

/** The movies that are counted; once for each genre or company where the key has one. */
function countedRows(database: string, table: MetricsTable, condition: Sql): Sql {
  const expanded = listsOf(table).map((list) => sql`, ${eachMember(list)}, ${memberCount(list)} AS parts`)
  return sql`
    SELECT year, ${columnList(allSubjects.map(({ column }) => column))} ${join(expanded, sql``)}
    FROM ${identifier(database)}.serving_movies WHERE ${condition}`
}

export async function isEqual(
  ch: ClickHouse,
  { cells, from, expectedCells, expectedFrom }: Comparison,
): Promise<boolean> {
  // A tuple, because the hash of several values is null where one of them is, and a sum leaves nulls out.
  const sumOf = (hashed: Sql, rows: Sql): Sql => sql`(SELECT (count(), sum(cityHash64(tuple(${hashed})))) FROM ${rows})`
  const rows = await ch.query(
    sql`
      SELECT ${sumOf(cells, from)} = ${sumOf(expectedCells, expectedFrom)}
      SETTINGS max_threads = 1, local_filesystem_read_method = 'pread', ${inBulk}`,
    { equal: col.int },
    { maxExecutionSeconds: 0 },
  )
  return rows[0]?.equal === 1
}
