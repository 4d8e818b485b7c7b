import { setTimeout as delay } from 'node:timers/promises'
import type { ExecutionResult } from 'graphql'
import { type ErrorCode, RequestError } from '../../request/request-error.js'

/** A key that is revoked, or a token that expires, ends what it listens to after so long at most, in ms. */
const CHECK_MS = 1_000

/** What says nothing of the caller. */
const PASSING: readonly ErrorCode[] = ['UNAVAILABLE', 'TIMEOUT']

/** The events for as long as `check` does not reject with why its caller may no longer listen; that is the last event. */
export async function* whileValid(
  events: AsyncIterable<ExecutionResult>,
  check: () => Promise<void>,
): AsyncGenerator<ExecutionResult, void, undefined> {
  const iterator = events[Symbol.asyncIterator]()
  try {
    let next = iterator.next()
    for (;;) {
      const event = await Promise.race([next, delay(CHECK_MS, null, { ref: false })])
      const problem = await problemOf(check)
      if (problem !== null) {
        yield { errors: [problem] }
        return
      }
      if (event === null) continue
      if (event.done === true) return
      yield event.value
      next = iterator.next()
    }
  } finally {
    await iterator.return?.()
  }
}

/** Who cannot be asked now, because ClickHouse is gone, goes on. */
async function problemOf(check: () => Promise<void>): Promise<RequestError | null> {
  try {
    await check()
    return null
  } catch (error) {
    return error instanceof RequestError && !PASSING.includes(error.code) ? error : null
  }
}
