import { LRUCache } from 'lru-cache'
import { type ClickHouse, col, sql } from '../../clickhouse/index.js'
import type { Caller } from '../access/caller.js'
import { Rates } from '../access/limits/rates.js'
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

  constructor(private readonly ch: Pick<ClickHouse, 'query'>) {}

  /** Rejects with RATE_LIMITED where the file is too much; only where there is a limit are its rows counted. */
  async consume(caller: Caller, file: ExportFile, signal: AbortSignal): Promise<void> {
    const limit = caller.role.limits.exportedRowsPerHour
    if (limit !== null) await this.#rates.consume(caller, limit, await this.#rowsOf(file, signal))
  }

  async #rowsOf({ tag, statement }: ExportFile, signal: AbortSignal): Promise<number> {
    const known = this.#rows.get(tag)
    if (known !== undefined) return known
    const [row] = await this.ch.query(sql`SELECT count() FROM (${statement})`, { rows: col.int }, { signal })
    const rows = row?.rows ?? 0
    this.#rows.set(tag, rows)
    return rows
  }
}
