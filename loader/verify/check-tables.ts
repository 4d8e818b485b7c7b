import {
  bind,
  type ClickHouse,
  col,
  identifier,
  inBulk,
  join,
  type Sql,
  snapshotDatabase,
  sql,
} from '../../clickhouse/index.js'
import type { Changes } from '../build/changes.js'
import { formulaOf } from '../build/metrics-formulas.js'
import { METRICS_TABLES } from '../build/snapshot-tables.js'

/** Two sets of rows that have to be equal, whatever their order; the one is what `table` has. */
interface Comparison {
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
export async function differingTables(ch: ClickHouse, snapshot: number, changes: Changes | null): Promise<string[]> {
  const database = snapshotDatabase(ch.prefix, snapshot)
  const differing = new Set<string>()
  const compare = async (comparisons: readonly Comparison[]): Promise<void> => {
    for (const comparison of comparisons) if (!(await isEqual(ch, comparison))) differing.add(comparison.table)
  }
  // Reading 1,305 months keeps one thread busy for as long as everything else takes.
  const others = [...rowComparisons(database), ...(await metricsComparisons(ch, database, changes))]
  await Promise.all([compare([servingMovies(database)]), compare(others)])
  return [...differing]
}

/** What requests read of movies, and the movies. */
function servingMovies(database: string): Comparison {
  const db = identifier(database)
  const cells = sql`id, year, month, budget, revenue, popularity, runtime, vote_average`
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
      cells: sql`company_id, movie_id, year, month, parts, budget, revenue, profit, popularity, runtime, vote_average, genre_ids`,
      from: sql`${db}.company_movies`,
      expectedCells: sql`
        company_id, id, year, month, toUInt16(greatest(length(company_ids), 1)), budget, revenue, revenue - budget,
        popularity, runtime, vote_average, genre_ids`,
      expectedFrom: sql`${db}.serving_movies ARRAY JOIN if(empty(company_ids), [0], company_ids) AS company_id`,
    },
  ]
}

async function metricsComparisons(ch: ClickHouse, database: string, changes: Changes | null): Promise<Comparison[]> {
  const comparisons: Comparison[] = []
  const columnsOfAll = await ch.query(
    sql`
      SELECT table, name, type LIKE 'AggregateFunction%', is_in_sorting_key FROM system.columns
      WHERE database = ${bind.string(database)} AND table IN ${bind.strings(METRICS_TABLES)} ORDER BY table, position`,
    { table: col.string, name: col.string, isState: col.int, isKey: col.int },
  )
  for (const table of METRICS_TABLES) {
    const columns = columnsOfAll.filter((column) => column.table === table)
    const cells = join(
      columns.map(({ name, isState }) =>
        isState === 1 ? sql`finalizeAggregation(${identifier(name)})` : identifier(name),
      ),
      sql`, `,
    )
    const stored = (of: string, condition: Sql): Sql => sql`${identifier(of)}.${identifier(table)} WHERE ${condition}`
    const keys = columns.filter(({ isKey }) => isKey === 1).map(({ name }) => name)
    const computed = columns.map(({ name }, index) => sql`${formulaOf(name)} AS ${identifier(`c${index}`)}`)
    const checked = changes === null ? sql`1` : sql`year IN ${changes.touchedYears}`
    comparisons.push({
      table,
      cells,
      from: stored(database, checked),
      expectedCells: sql`*`,
      expectedFrom: sql`(
        SELECT ${join(computed, sql`, `)}
        FROM (${countedRows(database, keys, checked)})
        GROUP BY ${join(keys.map(identifier), sql`, `)})`,
    })
    if (changes !== null) {
      const carried = sql`year NOT IN ${changes.touchedYears}`
      const ofBase = stored(changes.base.database, carried)
      comparisons.push({ table, cells, from: stored(database, carried), expectedCells: cells, expectedFrom: ofBase })
    }
  }
  return comparisons
}

/** The list that a table has a row for each member of, by the name of that member. */
const LISTS: Readonly<Record<string, string>> = { genre_id: 'genre_ids', company_id: 'company_ids' }

/** The movies that are counted; once for each genre or company where the key has one. */
function countedRows(database: string, keys: readonly string[], condition: Sql): Sql {
  const exploded = keys.flatMap((key) => {
    const list = LISTS[key]
    return list === undefined ? [] : [explode(identifier(list), identifier(key))]
  })
  return sql`
    SELECT year, budget, revenue, profit, popularity, runtime, vote_average ${join(exploded, sql``)}
    FROM ${identifier(database)}.serving_movies WHERE ${condition}`
}

const explode = (list: Sql, member: Sql): Sql =>
  sql`, arrayJoin(if(empty(${list}), [0], ${list})) AS ${member}, greatest(length(${list}), 1) AS parts`

async function isEqual(ch: ClickHouse, { cells, from, expectedCells, expectedFrom }: Comparison): Promise<boolean> {
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
