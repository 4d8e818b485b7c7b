import { setTimeout as delay } from 'node:timers/promises'
import type { ExecutionResult } from 'graphql'
import { type ErrorCode, RequestError } from '../../request/request-error.js'

/** A key that is revoked, or a token that expires, ends what it listens to after so long at most, in ms. */
const CHECK_MS = 1_000

/** What says nothing of the caller. */
const PASSING: readonly ErrorCode[] = ['UNAVAILABLE', 'TIMEOUT']

/** The events for as long as `check` does not reject with why its caller may no longer listen; that is the last event. */
export function whileValid(
  events: AsyncIterable<ExecutionResult>,
  check: () => Promise<void>,
): AsyncIterableIterator<ExecutionResult> {
  const listened = events[Symbol.asyncIterator]()
  const checked = checkedEvents(listened, check)
  return {
    next: () => checked.next(),
    // A generator that has not begun would end without a word, and one that waits would end only with what it waits for.
    return: async () => {
      await listened.return?.()
      return checked.return(undefined)
    },
    // Without it, graphql-sse takes this for no generator, and does not end it.
    throw: async (error) => {
      await listened.return?.()
      return checked.throw(error)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

async function* checkedEvents(
  listened: AsyncIterator<ExecutionResult>,
  check: () => Promise<void>,
): AsyncGenerator<ExecutionResult, undefined, undefined> {
  try {
    let next = listened.next()
    for (;;) {
      const event = await Promise.race([next, delay(CHECK_MS, null, { ref: false })])
      const problem = await problemOf(check)
      if (problem !== null) {
        yield { errors: [problem] }
        return undefined
      }
      if (event === null) continue
      if (event.done === true) return undefined
      yield event.value
      next = listened.next()
    }
  } finally {
    await listened.return?.()
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
