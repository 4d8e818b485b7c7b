import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { ClickHouse, RowOf, RowShape, Sql } from '../../clickhouse/index.js'
import { separateBytes } from '../separate-bytes.js'

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

/** About what kept rows take besides their bytes and their key. */
const BYTES_PER_ENTRY = 500

/**
 * Rows of statements over snapshots. A snapshot never changes and its database is one of a statement's values, so rows
 * stay right for as long as they are kept. Bounded in bytes; equal statements that run at the same time are sent once.
 *
 * They are kept as JSON outside of V8's heap. As objects they would take three times the room and, what is worse, V8 would
 * let as much garbage again pile up before it looked through them all.
 */
export class RowCache {
  readonly #kept: LRUCache<string, Buffer>
  readonly #running = new Map<string, Promise<AnyRows>>()
  #hits = 0
  #misses = 0

  constructor(
    private readonly ch: Pick<ClickHouse, 'query'>,
    private readonly maxBytes: number,
  ) {
    this.#kept = new LRUCache({
      maxSize: Math.max(maxBytes, 1),
      maxEntrySize: Math.max(Math.ceil(maxBytes / 4), 1),
      sizeCalculation: (rows, key) => rows.length + 2 * key.length + BYTES_PER_ENTRY,
    })
  }

  /** How statements were answered so far, and about how much memory the kept rows take. */
  get counts(): CacheCounts {
    return { hits: this.#hits, misses: this.#misses, bytes: this.#kept.calculatedSize }
  }

  async rows<S extends RowShape>(statement: Sql, shape: S, cost: Cost): Promise<readonly RowOf<S>[]> {
    const key = hash('sha256', `${statement.text}\n${JSON.stringify(statement.values)}`, 'base64')
    const known = this.#find(key) ?? this.#running.get(key)
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

  #find(key: string): AnyRows | undefined {
    const kept = this.#kept.get(key)
    return kept === undefined ? undefined : JSON.parse(kept.toString())
  }

  #keep(key: string, rows: AnyRows): void {
    if (this.maxBytes > 0) this.#kept.set(key, separateBytes(JSON.stringify(rows)))
  }

  async #send(key: string, statement: Sql, shape: RowShape): Promise<AnyRows> {
    const running = this.ch.query(statement, shape)
    this.#running.set(key, running)
    try {
      const rows = await running
      this.#keep(key, rows)
      return rows
    } finally {
      this.#running.delete(key)
    }
  }
}
