import { LRUCache } from 'lru-cache'
import type { ClickHouse, RowOf, RowShape, Sql } from '../../clickhouse/index.js'

/** What answering a request took, as told in `extensions.cost`. */
export interface Cost {
  statements: number
  cacheHits: number
}

export interface CacheCounts {
  readonly hits: number
  readonly misses: number
  readonly bytes: number
}

type AnyRows = readonly Readonly<Record<string, unknown>>[]

const BYTES_PER_ROW = 100
const BYTES_PER_CELL = 16

/**
 * Rows of statements over snapshots. A snapshot never changes and its database is one of a statement's values, so rows
 * stay right for as long as they are kept. Bounded in bytes; equal statements that run at the same time are sent once.
 */
export class RowCache {
  readonly #kept: LRUCache<string, AnyRows>
  readonly #running = new Map<string, Promise<AnyRows>>()
  #hits = 0
  #misses = 0

  constructor(
    private readonly ch: Pick<ClickHouse, 'query'>,
    maxBytes: number,
  ) {
    this.#kept = new LRUCache({
      maxSize: Math.max(maxBytes, 1),
      maxEntrySize: Math.max(Math.ceil(maxBytes / 4), 1),
      sizeCalculation: bytesOf,
    })
  }

  /** How statements were answered so far, and about how much memory the kept rows take. */
  get counts(): CacheCounts {
    return { hits: this.#hits, misses: this.#misses, bytes: this.#kept.calculatedSize }
  }

  async rows<S extends RowShape>(statement: Sql, shape: S, cost: Cost): Promise<readonly RowOf<S>[]> {
    const key = `${statement.text}\n${JSON.stringify(statement.values)}`
    const known = this.#kept.get(key) ?? this.#running.get(key)
    if (known === undefined) {
      cost.statements += 1
      this.#misses += 1
    } else {
      cost.cacheHits += 1
      this.#hits += 1
    }
    const rows = await (known ?? this.#send(key, statement, shape))
    return rows as readonly RowOf<S>[] // a statement's columns make its shape, so what its key led to has this shape
  }

  async #send(key: string, statement: Sql, shape: RowShape): Promise<AnyRows> {
    const running = this.ch.query(statement, shape)
    this.#running.set(key, running)
    try {
      const rows = await running
      this.#kept.set(key, rows)
      return rows
    } finally {
      this.#running.delete(key)
    }
  }
}

/** An estimate: strings by their length, other cells alike. */
function bytesOf(rows: AnyRows, key: string): number {
  let bytes = key.length + BYTES_PER_ROW
  for (const row of rows) {
    bytes += BYTES_PER_ROW
    for (const cell of Object.values(row)) bytes += BYTES_PER_CELL + lengthOf(cell)
  }
  return bytes
}

function lengthOf(cell: unknown): number {
  if (typeof cell === 'string') return cell.length
  return Array.isArray(cell) ? cell.reduce<number>((sum, each) => sum + BYTES_PER_CELL + lengthOf(each), 0) : 0
}
