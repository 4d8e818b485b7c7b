import { RateLimiterRes } from 'rate-limiter-flexible'
import { RequestError } from '../../request/request-error.js'

/** RATE_LIMITED: too much in too short a time. */
export class RateLimitedError extends RequestError {
  constructor(
    message: string,
    /** After so many seconds it may be asked again. */
    readonly retryAfter: number,
  ) {
    super('RATE_LIMITED', `${message} Ask again in ${retryAfter} s.`, { retryAfter })
  }
}

/** What a limiter refused, or what it failed with. */
export function rateLimited(refused: unknown, message: string): unknown {
  if (!(refused instanceof RateLimiterRes)) return refused
  return new RateLimitedError(message, Math.max(1, Math.ceil(refused.msBeforeNext / 1000)))
}
