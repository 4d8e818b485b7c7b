/** How long one piece of work may keep the event loop, in milliseconds. */
const SLICE_MS = 3

/** How long work that has been going on for long waits for requests that have not, in milliseconds. */
const MAX_WAIT_MS = 12

/** A request that takes the event loop. */
export interface Runner {
  /** It has taken a slice already: others go first. */
  becomeLong(): void
  end(): void
}

/**
 * Shares the event loop among requests: what takes long is done in slices, one after another, and between them waits a
 * while for whoever has just come.
 */
export class Scheduler {
  readonly #waiting: (() => void)[] = []
  #sliceStart: number | null = null
  #lastSlice = 0
  #isScheduled = false
  #short = 0

  /** A request begins, and is short until it says otherwise. */
  begin(): Runner {
    let isShort = true
    this.#short += 1
    const becomeLong = (): void => {
      if (isShort) this.#short -= 1
      isShort = false
    }
    return { becomeLong, end: becomeLong }
  }

  /** Whether what runs now has had its time: it should go on after `next`. */
  get isSliceOver(): boolean {
    const now = performance.now()
    if (this.#sliceStart === null) {
      this.#beginSlice(now)
      return false
    }
    return now - this.#sliceStart > SLICE_MS
  }

  /** Resolves when it is one's turn again. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#schedule()
    })
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => this.#run())
  }

  #run(): void {
    const now = performance.now()
    if (this.#short > 0 && now - this.#lastSlice < MAX_WAIT_MS) {
      setTimeout(() => this.#run(), 1)
      return
    }
    this.#isScheduled = false
    this.#lastSlice = now
    this.#beginSlice(now)
    this.#waiting.shift()?.()
    if (this.#waiting.length > 0) this.#schedule()
  }

  #beginSlice(now: number): void {
    if (this.#sliceStart === null) {
      setImmediate(() => {
        this.#sliceStart = null
      })
    }
    this.#sliceStart = now
  }
}
