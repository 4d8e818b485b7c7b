import { RateLimitedError } from './rate-limited.js'

/** Requests that are answered at once where several callers ask: each gets its share, at least one. */
const AT_ONCE = 4

/** For so long after its last request a caller is taken into account, in ms. */
const ACTIVE_MS = 1_000

/** How often it is looked who is still active, in ms. */
const LOOK_MS = 100

/** Between the turns of a caller who has more than its share, in ms: what it cannot take, the others find free. */
const PAUSE_MS = 1

/** Of one caller; more are refused. */
const MAX_WAITING = 500

interface Asking {
  working: number
  /** Since when so many have begun: an answer that is kept takes no time, and would never be more than one at once. */
  since: number
  begun: number
  readonly waiting: (() => void)[]
  seenAt: number
  timer: NodeJS.Timeout | undefined
}

/**
 * Lets callers take turns, so that one who sends very much keeps nobody else waiting for long. Who is alone has no share, and
 * whatever there is.
 */
export class Turns {
  readonly #callers = new Map<string, Asking>()
  #lookedAt = Number.NEGATIVE_INFINITY

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Calls `begin` when it is this caller's turn, which may be at once; it lasts until `end` is called for it. */
  take(name: string, begin: () => void): void {
    const asking = this.#callers.get(name) ?? newcomer()
    this.#callers.set(name, asking)
    asking.seenAt = this.now()
    if (asking.waiting.length === 0 && this.#mayBegin(asking)) {
      this.#begin(asking, begin)
      return
    }
    if (asking.waiting.length >= MAX_WAITING) {
      throw new RateLimitedError(`${MAX_WAITING} of your requests are waiting already.`, 1)
    }
    asking.waiting.push(begin)
    this.#goOnLater(asking)
  }

  end(name: string): void {
    const asking = this.#callers.get(name)
    if (asking === undefined) return
    asking.working -= 1
    this.#goOnLater(asking)
  }

  /** Nobody waits for the answer any more. */
  leave(name: string, begin: () => void): void {
    const waiting = this.#callers.get(name)?.waiting ?? []
    const place = waiting.indexOf(begin)
    if (place >= 0) waiting.splice(place, 1)
  }

  #mayBegin(asking: Asking): boolean {
    const share = this.#share()
    if (this.now() - asking.since >= PAUSE_MS) {
      asking.since = this.now()
      asking.begun = 0
    }
    return asking.working < share && asking.begun < share
  }

  #begin(asking: Asking, begin: () => void): void {
    asking.working += 1
    asking.begun += 1
    begin()
  }

  /** In between, the others' requests are read and answered. */
  #goOnLater(asking: Asking): void {
    if (asking.waiting.length === 0 || asking.timer !== undefined) return
    asking.timer = setTimeout(() => {
      asking.timer = undefined
      this.#goOn(asking)
    }, PAUSE_MS)
  }

  #goOn(asking: Asking): void {
    while (this.#mayBegin(asking)) {
      const begin = asking.waiting.shift()
      if (begin === undefined) return
      asking.seenAt = this.now()
      this.#begin(asking, begin)
    }
    if (asking.working < this.#share()) this.#goOnLater(asking) // else the end of one of them does
  }

  #share(): number {
    if (this.#callers.size < 2) return Number.POSITIVE_INFINITY
    if (this.now() - this.#lookedAt > LOOK_MS) this.#forgetIdle()
    const { size } = this.#callers
    return size < 2 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(AT_ONCE / size))
  }

  #forgetIdle(): void {
    this.#lookedAt = this.now()
    const idleSince = this.#lookedAt - ACTIVE_MS
    for (const [name, { working, waiting, seenAt }] of this.#callers) {
      if (working === 0 && waiting.length === 0 && seenAt < idleSince) this.#callers.delete(name)
    }
  }
}

function newcomer(): Asking {
  return { working: 0, since: Number.NEGATIVE_INFINITY, begun: 0, waiting: [], seenAt: 0, timer: undefined }
}
