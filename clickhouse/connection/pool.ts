import { DatabaseError } from './database-error.js'

export interface UseOptions {
  /** Aborted, `use` rejects with its reason at once; the member is free again only when the work has really ended. */
  readonly signal?: AbortSignal | undefined
  /** Others go first, and one member is left to them. */
  readonly isLarge?: boolean | undefined
}

interface Waiter<T> {
  readonly isLarge: boolean
  readonly grant: (member: T) => void
  readonly refuse: (reason: unknown) => void
}

/**
 * Up to `size` members, made when first needed, each doing one thing at a time; who waits is served in order, but for large
 * work, which comes last.
 */
export class Pool<T extends NonNullable<unknown>> {
  readonly #idle: T[] = []
  readonly #waiting: Waiter<T>[] = []
  readonly #members: T[] = []
  #begun = 0
  #large = 0
  #closed = false
  #onIdle: (() => void) | undefined

  constructor(
    readonly size: number,
    private readonly make: (index: number) => Promise<T>,
  ) {}

  /** Lets `work` have a member for itself until it settles. */
  async use<R>(work: (member: T) => Promise<R>, { signal, isLarge = false }: UseOptions = {}): Promise<R> {
    const member = await this.#acquire(signal, isLarge)
    if (signal?.aborted) {
      this.#release(member, isLarge)
      throw signal.reason
    }
    const running = work(member).finally(() => this.#release(member, isLarge))
    return signal ? unlessAborted(running, signal) : running
  }

  /** Refuses what waits and what comes, waits for what is running, and gives back all members. */
  async drain(): Promise<readonly T[]> {
    this.#closed = true
    for (const waiter of this.#waiting.splice(0)) waiter.refuse(closed())
    if (this.#idle.length < this.#begun) {
      await new Promise<void>((resolve) => {
        this.#onIdle = resolve
      })
    }
    this.#idle.length = 0
    this.#begun = 0
    return this.#members.splice(0)
  }

  async #acquire(signal: AbortSignal | undefined, isLarge: boolean): Promise<T> {
    if (this.#closed) throw closed()
    if (isLarge && this.#large >= Math.max(1, this.size - 1)) return this.#wait(signal, isLarge)
    if (isLarge) this.#large += 1
    const idle = this.#idle.pop()
    if (idle !== undefined) return idle
    if (this.#begun < this.size) return this.#begin(isLarge)
    if (isLarge) this.#large -= 1
    return this.#wait(signal, isLarge)
  }

  async #begin(isLarge: boolean): Promise<T> {
    const index = this.#begun++
    try {
      const member = await this.make(index)
      this.#members.push(member)
      return member
    } catch (error) {
      this.#begun -= 1
      if (isLarge) this.#large -= 1
      // Nobody may be left to serve them.
      for (const waiter of this.#waiting.splice(0)) waiter.refuse(error)
      this.#reportIdle()
      throw error
    }
  }

  #wait(signal: AbortSignal | undefined, isLarge: boolean): Promise<T> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1)
        reject(signal?.reason)
      }
      const waiter: Waiter<T> = {
        isLarge,
        grant: (member) => {
          signal?.removeEventListener('abort', leave)
          resolve(member)
        },
        refuse: (reason) => {
          signal?.removeEventListener('abort', leave)
          reject(reason)
        },
      }
      signal?.addEventListener('abort', leave, { once: true })
      this.#waiting.push(waiter)
    })
  }

  #release(member: T, isLarge: boolean): void {
    if (isLarge) this.#large -= 1
    const next = this.#next()
    if (next) next.grant(member)
    else this.#idle.push(member)
    this.#reportIdle()
  }

  #next(): Waiter<T> | undefined {
    const short = this.#waiting.findIndex((waiter) => !waiter.isLarge)
    const mayBeLarge = this.#large < Math.max(1, this.size - 1)
    const [next] = short >= 0 ? this.#waiting.splice(short, 1) : mayBeLarge ? this.#waiting.splice(0, 1) : []
    if (next?.isLarge) this.#large += 1
    return next
  }

  #reportIdle(): void {
    if (this.#idle.length === this.#begun) this.#onIdle?.()
  }
}

function closed(): DatabaseError {
  return new DatabaseError('UNAVAILABLE', 'the connection to ClickHouse is closed')
}

async function unlessAborted<R>(running: Promise<R>, signal: AbortSignal): Promise<R> {
  let onAbort: (() => void) | undefined
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([running, aborted])
  } finally {
    if (onAbort) signal.removeEventListener('abort', onAbort)
  }
}
