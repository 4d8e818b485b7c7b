import { LRUCache } from 'lru-cache'
import { type ClickHouse, col, type Owner, sql } from '../../clickhouse/index.js'
import type { Caller } from '../access/caller.js'
import { Rates } from '../access/limits/rates.js'
import { RequestError } from '../request/request-error.js'
import type { ExportFile } from './export-file.js'

const SECONDS = 3600

const MAX_COUNTED = 1_000

/** How many rows callers take as files, of which their roles may take so many in an hour. */
export class ExportLimits {
  readonly #rates = new Rates(
    SECONDS,
    (limit) => `Your role may take ${limit.toLocaleString('en-US')} rows as files in an hour.`,
  )
  readonly #rows = new LRUCache<string, number>({ max: MAX_COUNTED })
  /** By caller and file, what was counted in this hour: the parts of a file are of one. */
  readonly #taken = new LRUCache<string, true>({ max: MAX_COUNTED, ttl: SECONDS * 1000 })

  constructor(private readonly ch: Pick<ClickHouse, 'query'>) {}

  /** Rejects with RATE_LIMITED, or QUERY_TOO_COSTLY for a file of more than an hour's rows; only where there is a limit are they counted. */
  async consume(caller: Caller, file: ExportFile, { isPart, owner, signal }: Taking): Promise<void> {
    const limit = caller.role.limits.exportedRowsPerHour
    const taken = `${caller.name}\n${file.tag}`
    if (limit === null || (isPart && this.#taken.has(taken))) return
    const rows = await this.#rowsOf(file, owner, signal)
    if (rows > limit) throw tooMany(rows, limit)
    await this.#rates.consume(caller, limit, rows)
    this.#taken.set(taken, true)
  }

  async #rowsOf({ tag, statement }: ExportFile, owner: Owner, signal: AbortSignal): Promise<number> {
    const known = this.#rows.get(tag)
    if (known !== undefined) return known
    const [row] = await this.ch.query(sql`SELECT count() FROM (${statement})`, { rows: col.int }, { signal, owner })
    const rows = row?.rows ?? 0
    this.#rows.set(tag, rows)
    return rows
  }
}

/** How a file is taken. */
interface Taking {
  /** Whether a part of it is asked for. */
  readonly isPart: boolean
  readonly owner: Owner
  readonly signal: AbortSignal
}

function tooMany(rows: number, limit: number): RequestError {
  const [got, most] = [rows, limit].map((each) => each.toLocaleString('en-US'))
  const message = `The file has ${got} rows; your role may take ${most} as files in an hour. Ask for fewer, with where, having or first.`
  return new RequestError('QUERY_TOO_COSTLY', message)
}
