import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { ClickHouse, RowOf, RowShape, Sql } from '../../clickhouse/index.js'
import type { Explanation } from './explanation.js'
import { KeyedLines } from './keyed-lines.js'
import type { KeyedQuestion } from './keyed-question.js'
import { KeyedRows } from './keyed-rows.js'
import type { NumberRange } from './number-range.js'
import { type AnyRows, PackedRows } from './packed-rows.js'
import type { RangedQuestion } from './ranged-question.js'
import { RangedRows } from './ranged-rows.js'
import type { RequestLife } from './request-life.js'
import { KeptRows, type StatementRows } from './statement-rows.js'
import { watchedQuery } from './watched-query.js'

/** What answering a request took, as told in `extensions.cost`. */
export interface Cost {
  statements: number
  cacheHits: number
  /** Read, whether ClickHouse sent them for this or they were kept. */
  rows: number
}

/** A SELECT, and what its rows look like. */
export interface Statement {
  readonly text: Sql
  readonly shape: RowShape
}

export interface CacheCounts {
  readonly hits: number
  readonly misses: number
  readonly bytes: number
}

/** The part of the cache that one statement's rows may take, or those of one question. */
const MAX_SHARE = 1 / 2

/** About what cached rows take besides their bytes and their key. */
const BYTES_PER_ENTRY = 500

/**
 * Rows of statements over snapshots. A snapshot never changes and its database is one of a statement's values, so rows
 * stay right for as long as they are cached. Bounded in bytes; equal statements that run at the same time are sent once.
 */
export class RowCache {
  readonly #cached: LRUCache<string, KeptRows | KeyedLines>
  readonly #running = new Map<string, Running>()
  readonly #keyed: KeyedRows
  readonly #ranged: RangedRows
  #hits = 0
  #misses = 0

  constructor(
    private readonly ch: Pick<ClickHouse, 'query' | 'lines'>,
    private readonly maxBytes: number,
  ) {
    const maxEntrySize = Math.ceil(maxBytes * MAX_SHARE)
    this.#cached = new LRUCache({
      maxSize: Math.max(maxBytes, 1),
      maxEntrySize: Math.max(maxEntrySize, 1),
      sizeCalculation: ({ bytes }, key) => bytes + 2 * key.length + BYTES_PER_ENTRY,
    })
    this.#keyed = new KeyedRows(ch, maxEntrySize, (lines, { name }) => this.#cached.set(name, lines))
    this.#ranged = new RangedRows(ch)
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
  read(statement: Sql, shape: RowShape, cost: Cost, life: RequestLife): Promise<StatementRows> {
    const key = hash('sha256', `${statement.text}\n${JSON.stringify(statement.values)}`, 'base64')
    return this.readAs(key, () => ({ text: statement, shape }), cost, life)
  }

  /** The same for a statement that has a name, and is made only if its rows are not kept. */
  async readAs(name: string, make: () => Statement, cost: Cost, life: RequestLife): Promise<StatementRows> {
    life.check()
    const known = this.#known(name)
    this.#count(known !== undefined, cost)
    const found = known ?? this.#send(name, make(), life)
    const rows = found instanceof Running ? found.waitedFor(life) : found
    if (known !== undefined && life.explain !== undefined) tell(life.explain, make().text, rows)
    return rows
  }

  #send(name: string, { text, shape }: Statement, { isLarge, owner, explain }: RequestLife): Running {
    const watch = explain?.watch(() => text)
    return this.#run(name, (signal) => watchedQuery(this.ch, text, shape, { signal, isLarge, owner }, watch))
  }

  /** Whether the rows of all ids are kept; if not, they may soon be. */
  hasAll(question: KeyedQuestion): boolean {
    if (this.#cached.get(question.name) instanceof KeyedLines) return true
    this.#keyed.batches(question, { isAsked: true })
    return false
  }

  /** The same for the rows of each id. */
  async readKeyed(
    question: KeyedQuestion,
    ids: readonly number[],
    cost: Cost,
    life: RequestLife,
  ): Promise<readonly StatementRows[]> {
    life.check()
    const ofAll = this.#cached.get(question.name)
    if (ofAll instanceof KeyedLines) {
      this.#count(true, cost)
      if (life.explain !== undefined) life.explain.hit(question.rowsOf(inOrder(ids)))
      return ids.map((id) => ofAll.rows(id))
    }
    const keys = ids.map((id) => `${question.name} ${id}`)
    const known = keys.map((key) => this.#known(key))
    const areKnown = !known.includes(undefined)
    this.#count(areKnown, cost)
    const batches = this.#keyed.batches(question, { isAsked: !areKnown })
    const { explain } = life
    const idsWhere = (isSo: (found: Found) => boolean) => inOrder(ids.filter((_, index) => isSo(known[index])))
    const watch = explain?.watch(() => question.rowsOf(idsWhere((each) => each === undefined)))
    const rows = Promise.all(
      ids.map((id, index) => {
        const key = keys[index] ?? ''
        const found = known[index] ?? this.#run(key, (signal) => batches.load(id, signal, watch))
        return found instanceof Running ? found.waitedFor(life) : found
      }),
    )
    if (explain === undefined) return rows
    const kept = idsWhere((each) => each instanceof KeptRows)
    const running = idsWhere((each) => each instanceof Running)
    if (kept.length > 0) explain.hit(question.rowsOf(kept))
    if (running.length > 0) explain.shared(question.rowsOf(running), rows)
    return rows
  }

  /** The same for the rows of one of the ranges that a question is asked of. */
  async readRange(question: RangedQuestion, range: NumberRange, cost: Cost, life: RequestLife): Promise<StatementRows> {
    life.check()
    const key = `${question.name} ${range.from}..${range.to}`
    const known = this.#known(key)
    this.#count(known !== undefined, cost)
    const watch = life.explain?.watch(() => question.textOf(range))
    const found = known ?? this.#run(key, (signal) => this.#ranged.batches(question).load(range, signal, watch))
    const rows = found instanceof Running ? found.waitedFor(life) : found
    if (known !== undefined && life.explain !== undefined) tell(life.explain, question.textOf(range), rows)
    return rows
  }

  #known(key: string): Found {
    const kept = this.#cached.get(key)
    return kept instanceof KeptRows ? kept : this.#running.get(key)
  }

  #count(isKnown: boolean, cost: Cost): void {
    if (isKnown) {
      cost.cacheHits += 1
      this.#hits += 1
    } else {
      cost.statements += 1
      this.#misses += 1
    }
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

  #run(key: string, read: (signal: AbortSignal) => Promise<AnyRows>): Running {
    const forget = (running: Running): void => {
      if (this.#running.get(key) === running) this.#running.delete(key)
    }
    const running = new Running(async (signal) => this.#keep(key, await read(signal)), forget)
    this.#running.set(key, running)
    return running
  }
}

type Found = KeptRows | Running | undefined

/** Tells of a statement whose rows were kept, or are awaited by others already. */
function tell(explain: Explanation, text: Sql, rows: Promise<StatementRows> | StatementRows): void {
  if (rows instanceof Promise) explain.shared(text, rows)
  else explain.hit(text)
}

function inOrder(ids: readonly number[]): readonly number[] {
  return [...ids].sort((a, b) => a - b)
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
