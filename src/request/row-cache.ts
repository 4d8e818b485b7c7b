import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { ClickHouse, RowOf, RowShape, Sql } from '../../clickhouse/index.js'
import { type AnyRows, PackedRows } from './packed-rows.js'
import type { RequestLife } from './request-life.js'
import { KeptRows, type StatementRows } from './statement-rows.js'

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

/** About what cached rows take besides their bytes and their key. */
const BYTES_PER_ENTRY = 500

/**
 * Rows of statements over snapshots. A snapshot never changes and its database is one of a statement's values, so rows
 * stay right for as long as they are cached. Bounded in bytes; equal statements that run at the same time are sent once.
 */
export class RowCache {
  readonly #cached: LRUCache<string, KeptRows>
  readonly #running = new Map<string, Running>()
  #hits = 0
  #misses = 0

  constructor(
    private readonly ch: Pick<ClickHouse, 'query'>,
    private readonly maxBytes: number,
  ) {
    this.#cached = new LRUCache({
      maxSize: Math.max(maxBytes, 1),
      maxEntrySize: Math.max(Math.ceil(maxBytes / 4), 1),
      sizeCalculation: ({ bytes }, key) => bytes + 2 * key.length + BYTES_PER_ENTRY,
    })
  }

  /** How statements were answered so far, and about how much memory the cached rows take. */
  get counts(): CacheCounts {
    return { hits: this.#hits, misses: this.#misses, bytes: this.#cached.calculatedSize }
  }

  async rows<S extends RowShape>(
    statement: Sql,
    shape: S,
    cost: Cost,
    life: RequestLife,
  ): Promise<readonly RowOf<S>[]> {
    const rows = await (await this.read(statement, shape, cost, life)).rows()
    return rows as readonly RowOf<S>[] // a statement's columns make its shape, so what its key led to has this shape
  }

  /** Rejects with ClientGoneError as soon as nobody waits for the answer; what nobody else waits for either is cancelled. */
  async read(statement: Sql, shape: RowShape, cost: Cost, life: RequestLife): Promise<StatementRows> {
    life.check()
    const key = hash('sha256', `${statement.text}\n${JSON.stringify(statement.values)}`, 'base64')
    const known = this.#cached.get(key) ?? this.#running.get(key)
    if (known === undefined) {
      cost.statements += 1
      this.#misses += 1
    } else {
      cost.cacheHits += 1
      this.#hits += 1
    }
    const found = known ?? this.#send(key, statement, shape, life.isLarge)
    return found instanceof Running ? found.waitedFor(life) : found
  }

  async #keep(key: string, rows: AnyRows): Promise<StatementRows> {
    if (this.maxBytes === 0) return new KeptRows(rows, () => {})
    const kept = new KeptRows(await PackedRows.pack(rows), () => this.#weigh(key, kept))
    this.#cached.set(key, kept)
    return kept.at(rows)
  }

  /** The cache weighs only what is new to it. */
  #weigh(key: string, kept: KeptRows): void {
    if (this.#cached.peek(key) !== kept) return
    this.#cached.delete(key)
    this.#cached.set(key, kept)
  }

  #send(key: string, statement: Sql, shape: RowShape, isLarge: boolean): Running {
    const forget = (running: Running): void => {
      if (this.#running.get(key) === running) this.#running.delete(key)
    }
    const running = new Running(async (signal) => {
      return this.#keep(key, await this.ch.query(statement, shape, { signal, isLarge }))
    }, forget)
    this.#running.set(key, running)
    return running
  }
}

/** A statement that is under way, for as long as somebody waits for it. */
class Running {
  readonly #cancel = new AbortController()
  readonly #rows: Promise<StatementRows>
  #waiting = 0

  /** `forget` is called when nobody can wait for it any more. */
  constructor(
    run: (signal: AbortSignal) => Promise<StatementRows>,
    private readonly forget: (running: Running) => void,
  ) {
    this.#rows = run(this.#cancel.signal)
    const end = (): void => forget(this)
    this.#rows.then(end, end)
  }

  waitedFor(life: RequestLife): Promise<StatementRows> {
    this.#waiting += 1
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(life.signal.reason)
        this.#waiting -= 1
        if (this.#waiting > 0) return
        this.forget(this)
        this.#cancel.abort()
      }
      life.signal.addEventListener('abort', leave, { once: true })
      this.#rows.then(resolve, reject).finally(() => life.signal.removeEventListener('abort', leave))
    })
  }
}
