import { setTimeout as delay } from 'node:timers/promises'
import {
  type ClickHouse,
  col,
  columnList,
  holdSnapshot,
  identifier,
  type Lock,
  readSubset,
  runScript,
  type Sql,
  type Subset,
  type SubsetCounts,
  servedMovieColumns,
  snapshotDatabase,
  sql,
  subsetDatabase,
} from '../../../clickhouse/index.js'
import { dropDatabase } from '../../build/clean-up.js'
import { LoadError } from '../../errors/load-error.js'
import { differingMetrics, isEqual } from '../../verify/check-tables.js'
import { fillSubset } from './fill-subset.js'

/** How often it is looked whether another process has made it. */
const LOOK_MS = 250

/** How long that may take. */
const WAIT_MS = 10 * 60_000

export interface SubsetRequest extends Subset {
  /** Which movies, as a condition on the snapshot's serving_movies. */
  readonly condition: Sql
}

/** Makes the subset of a snapshot, unless it is there already, and says how much it has. Of several at once, one makes it. */
export async function buildSubset(ch: ClickHouse, request: SubsetRequest): Promise<SubsetCounts> {
  const database = subsetDatabase(ch.prefix, request.snapshot, request.rule)
  const deadline = Date.now() + WAIT_MS
  while (Date.now() < deadline) {
    const made = await readSubset(ch, request)
    if (made !== null) return made
    // Not the database's own name: it would look as if a statement read the subset.
    const lock = await ch.lock(`${ch.prefix} subset ${request.snapshot} ${request.rule}`)
    if (lock !== null) return whileLocked(lock, () => make(ch, database, request))
    await delay(LOOK_MS)
  }
  throw new LoadError(
    'INTERRUPTED',
    `expected another process to make ${database}, which it has not done in ${WAIT_MS / 60_000} minutes.`,
  )
}

async function whileLocked<Result>(lock: Lock, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } finally {
    await lock.release()
  }
}

async function make(ch: ClickHouse, database: string, request: SubsetRequest): Promise<SubsetCounts> {
  const before = await readSubset(ch, request) // another one may have had the lock just before
  if (before !== null) return before
  const held = await holdSnapshot(ch, request.snapshot) // so that nobody prunes it between two statements
  try {
    await dropDatabase(ch, database) // what one that died has left
    const from = snapshotDatabase(ch.prefix, request.snapshot)
    await fillSubset(ch, database, { from, condition: request.condition })
    await check(ch, database, from, request.condition)
    return await finish(ch, database)
  } catch (error) {
    await dropDatabase(ch, database).catch(() => {}) // the next one tries again: the first failure is the one to tell
    throw error
  } finally {
    await held?.release()
  }
}

/** Nothing is served that is not exactly those movies. */
async function check(ch: ClickHouse, database: string, from: string, condition: Sql): Promise<void> {
  const cells = columnList(servedMovieColumns.map(({ name }) => name))
  const areEqual = await isEqual(ch, {
    table: 'serving_movies',
    cells,
    from: sql`${identifier(database)}.serving_movies`,
    expectedCells: cells,
    expectedFrom: sql`${identifier(from)}.serving_movies WHERE ${condition}`,
  })
  const differing = [...(areEqual ? [] : ['serving_movies']), ...(await differingMetrics(ch, database, null))]
  if (differing.length === 0) return
  throw new LoadError(
    'METRICS_DIFFER',
    `expected ${database} to have the movies of its rule, got others in ${differing.join(', ')}. This is a defect: please report it.`,
  )
}

async function finish(ch: ClickHouse, database: string): Promise<SubsetCounts> {
  const db = identifier(database)
  await runScript(ch, '050_counts.sql', { db: database })
  const rows = await ch.query(
    sql`
      SELECT (SELECT count() FROM ${db}.serving_movies), (SELECT count() FROM ${db}.genres),
             (SELECT count() FROM ${db}.companies)`,
    { movies: col.int, genres: col.int, companies: col.int },
  )
  const counts = rows[0] ?? { movies: 0, genres: 0, companies: 0 }
  const row = `${JSON.stringify([counts.movies, counts.genres, counts.companies])}\n`
  await ch.insert(sql`${db}.counts`, ['movies', 'genres', 'companies'], Buffer.from(row))
  return counts
}
