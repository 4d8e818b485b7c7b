import type { AnyRows } from './packed-rows.js'
import type { Watch } from './watched-query.js'

/** How long a question waits for others while a statement runs, in milliseconds. */
const WINDOW_MS = 1

interface Waiter<Item> {
  readonly item: Item
  readonly signal: AbortSignal
  readonly watch: Watch | undefined
  readonly resolve: (rows: AnyRows) => void
  readonly reject: (error: unknown) => void
}

/**
 * Reads the rows of single items for whoever asks: what is asked for while a statement runs goes into the next one together,
 * and where none runs nobody waits.
 */
export class Batches<Item> {
  #waiting: Waiter<Item>[] = []
  #running = 0

  /** `read` gives the rows of each of some items, at most `maxItems`; it tells `watch` what it sends. */
  constructor(
    private readonly maxItems: number,
    private readonly read: (
      items: readonly Item[],
      signal: AbortSignal,
      watch: Watch | undefined,
    ) => Promise<readonly AnyRows[]>,
  ) {}

  /** Items that are loaded with the same `watch` are of one request. */
  load(item: Item, signal: AbortSignal, watch?: Watch): Promise<AnyRows> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, signal, watch, resolve, reject })
      if (this.#waiting.length >= this.maxItems) this.#send()
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

  async #answer(batch: readonly Waiter<Item>[]): Promise<void> {
    const cancelled = new AbortController()
    let waiting = batch.length
    const leave = (): void => {
      waiting -= 1
      if (waiting === 0) cancelled.abort()
    }
    for (const { signal } of batch) signal.addEventListener('abort', leave, { once: true })
    try {
      const items = batch.map(({ item }) => item)
      const rows = await this.read(items, cancelled.signal, watchOf(batch))
      for (const [index, { resolve }] of batch.entries()) resolve(rows[index] ?? [])
    } catch (error) {
      // What one of them costs is not to be the others' failure.
      if (batch.length === 1 || cancelled.signal.aborted) for (const { reject } of batch) reject(error)
      else await Promise.all(batch.map((each) => this.#answer([each])))
    } finally {
      for (const { signal } of batch) signal.removeEventListener('abort', leave)
    }
  }
}

/** Tells all who watch, and each of them whether others are in the batch; undefined if nobody does. */
function watchOf(batch: readonly { readonly watch: Watch | undefined }[]): Watch | undefined {
  if (!batch.some(({ watch }) => watch !== undefined)) return undefined
  const watches = new Set(batch.map(({ watch }) => watch))
  return (sent) => {
    for (const watch of watches) watch?.({ ...sent, isShared: watches.size > 1 })
  }
}
