import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Caller } from '../caller.js'
import { rateLimited } from './rate-limited.js'

/** How much each caller has had of something, of which its role may have so much in a time. */
export class Rates {
  readonly #limiters = new Map<number, RateLimiterMemory>()

  /** `seconds`: the time that a limit is for. `message` is what is said of more. */
  constructor(
    private readonly seconds: number,
    private readonly message: (limit: number) => string,
  ) {}

  /** Throws RATE_LIMITED where it is too much; what is refused counts for nothing. */
  async consume({ name }: Caller, limit: number | null, amount = 1): Promise<void> {
    if (limit === null) return
    const limiter = this.#limiter(limit)
    const before = await limiter.get(name)
    if (before !== null && before.consumedPoints + amount > limit) throw rateLimited(before, this.message(limit))
    await limiter.consume(name, amount).catch((refused: unknown) => {
      throw rateLimited(refused, this.message(limit))
    })
  }

  #limiter(limit: number): RateLimiterMemory {
    const known = this.#limiters.get(limit)
    if (known !== undefined) return known
    const limiter = new RateLimiterMemory({ points: limit, duration: this.seconds })
    this.#limiters.set(limit, limiter)
    return limiter
  }
}
