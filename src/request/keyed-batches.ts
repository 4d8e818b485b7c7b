import { groupBy } from './group-by.js'
import type { AnyRows } from './packed-rows.js'

/** How long an id waits for others while a statement runs, in milliseconds. */
const WINDOW_MS = 1

/** Of so many ids a statement is sent at once. */
const MAX_IDS = 500

interface Waiter {
  readonly id: number
  readonly signal: AbortSignal
  readonly resolve: (rows: AnyRows) => void
  readonly reject: (error: unknown) => void
}

/**
 * Reads the rows of single ids for whoever asks: what is asked for while a statement runs goes into the next one together,
 * and where none runs nobody waits.
 */
export class KeyedBatches {
  #waiting: Waiter[] = []
  #running = 0

  /** `read` gives the rows of some ids, which are in the column `key`. */
  constructor(
    private readonly key: string,
    private readonly read: (ids: readonly number[], signal: AbortSignal) => Promise<AnyRows>,
  ) {}

  load(id: number, signal: AbortSignal): Promise<AnyRows> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id, signal, resolve, reject })
      if (this.#waiting.length >= MAX_IDS) this.#send()
      else if (this.#waiting.length > 1) return
      else if (this.#running === 0) queueMicrotask(() => this.#send())
      else setTimeout(() => this.#send(), WINDOW_MS)
    })
  }

  #send(): void {
    const batch = this.#waiting.filter(({ signal }) => !signal.aborted)
    this.#waiting = []
    if (batch.length === 0) return
    this.#running += 1
    this.#answer(batch).finally(() => {
      this.#running -= 1
    })
  }

  async #answer(batch: readonly Waiter[]): Promise<void> {
    const cancelled = new AbortController()
    let waiting = batch.length
    const leave = (): void => {
      waiting -= 1
      if (waiting === 0) cancelled.abort()
    }
    for (const { signal } of batch) signal.addEventListener('abort', leave, { once: true })
    try {
      const ids = batch.map(({ id }) => id).sort((a, b) => a - b)
      const rows = groupBy(await this.read(ids, cancelled.signal), (row) => row[this.key])
      for (const { id, resolve } of batch) resolve(rows.get(id) ?? [])
    } catch (error) {
      // What one of them costs is not to be the others' failure.
      if (batch.length === 1 || cancelled.signal.aborted) for (const { reject } of batch) reject(error)
      else await Promise.all(batch.map((each) => this.#answer([each])))
    } finally {
      for (const { signal } of batch) signal.removeEventListener('abort', leave)
    }
  }
}
