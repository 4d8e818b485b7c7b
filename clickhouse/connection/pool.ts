import { DatabaseError } from './database-error.js'

/** Who work is done for. Those who wait take turns, and each has no more members at once than it may. */
export interface Owner {
  readonly name: string
  /** Null: as many as there are. */
  readonly atOnce: number | null
}

export interface UseOptions {
  /** Aborted, `use` rejects with its reason at once; the member is free again only when the work has really ended. */
  readonly signal?: AbortSignal | undefined
  /** Others go first, and one member is left to them. */
  readonly isLarge?: boolean | undefined
  readonly owner?: Owner | undefined
}

/** Of more it is not known when they had a turn. */
const MAX_OWNERS = 1_000

/** What all work is for that has no owner. */
const NOBODY: Owner = { name: '', atOnce: null }

interface Waiter<T> extends Work {
  readonly grant: (member: T) => void
  readonly refuse: (reason: unknown) => void
}

interface Work {
  readonly isLarge: boolean
  readonly owner: Owner
}

/**
 * Up to `size` members, made when first needed, each doing one thing at a time; of the owners that wait, the one with
 * the fewest is served first, each in order, but for large work, which comes last.
 */
export class Pool<T extends NonNullable<unknown>> {
  readonly #idle: T[] = []
  readonly #waiting: Waiter<T>[] = []
  readonly #members: T[] = []
  #begun = 0
  #large = 0
  /** How many members each owner has now. */
  readonly #owned = new Map<string, number>()
  /** Owners with the number of their last turn, in the order of these. */
  readonly #turns = new Map<string, number>()
  #turn = 0
  #closed = false
  #onIdle: (() => void) | undefined

  constructor(
    readonly size: number,
    private readonly make: (index: number) => Promise<T>,
  ) {}

  /** Lets `work` have a member for itself until it settles. */
  async use<R>(
    work: (member: T) => Promise<R>,
    { signal, isLarge = false, owner = NOBODY }: UseOptions = {},
  ): Promise<R> {
    const task: Work = { isLarge, owner }
    const member = await this.#acquire(signal, task)
    if (signal?.aborted) {
      this.#release(member, task)
      throw signal.reason
    }
    const running = work(member).finally(() => this.#release(member, task))
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

  async #acquire(signal: AbortSignal | undefined, task: Work): Promise<T> {
    if (this.#closed) throw closed()
    if (!this.#mayBegin(task)) return this.#wait(signal, task)
    this.#count(task, 1)
    const idle = this.#idle.pop()
    if (idle !== undefined) return idle
    if (this.#begun < this.size) return this.#begin(task)
    this.#count(task, -1)
    return this.#wait(signal, task)
  }

  #mayBegin({ isLarge, owner: { name, atOnce } }: Work): boolean {
    if (isLarge && this.#large >= Math.max(1, this.size - 1)) return false
    return atOnce === null || (this.#owned.get(name) ?? 0) < atOnce
  }

  #count({ isLarge, owner: { name } }: Work, more: 1 | -1): void {
    if (isLarge) this.#large += more
    const owned = (this.#owned.get(name) ?? 0) + more
    if (owned === 0) this.#owned.delete(name)
    else this.#owned.set(name, owned)
  }

  async #begin(task: Work): Promise<T> {
    const index = this.#begun++
    try {
      const member = await this.make(index)
      this.#members.push(member)
      return member
    } catch (error) {
      this.#begun -= 1
      this.#count(task, -1)
      // Nobody may be left to serve them.
      for (const waiter of this.#waiting.splice(0)) waiter.refuse(error)
      this.#reportIdle()
      throw error
    }
  }

  #wait(signal: AbortSignal | undefined, task: Work): Promise<T> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1)
        reject(signal?.reason)
      }
      const waiter: Waiter<T> = {
        ...task,
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

  #release(member: T, task: Work): void {
    this.#count(task, -1)
    const next = this.#next()
    if (next) next.grant(member)
    else this.#idle.push(member)
    this.#reportIdle()
  }

  /** The first one that waits, of the owner that has the fewest members, or else had a turn longest ago; large work last. */
  #next(): Waiter<T> | undefined {
    const ready = this.#waiting.filter((waiter) => this.#mayBegin(waiter))
    const short = ready.filter(({ isLarge }) => !isLarge)
    const owned = ({ owner: { name } }: Work): number => this.#owned.get(name) ?? 0
    const turn = ({ owner: { name } }: Work): number => this.#turns.get(name) ?? 0
    const candidates = short.length > 0 ? short : ready
    const [next] = candidates.toSorted((a, b) => owned(a) - owned(b) || turn(a) - turn(b))
    if (next === undefined) return undefined
    this.#waiting.splice(this.#waiting.indexOf(next), 1)
    this.#count(next, 1)
    this.#noteTurn(next.owner)
    return next
  }

  #noteTurn({ name }: Owner): void {
    this.#turn += 1
    this.#turns.delete(name)
    this.#turns.set(name, this.#turn)
    const [first] = this.#turns.keys()
    if (this.#turns.size > MAX_OWNERS && first !== undefined) this.#turns.delete(first)
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
