import { expect, test } from 'vitest'
import { RequestError } from '../../../src/request/request-error.js'
import { whileValid } from '../../../src/server/subscriptions/while-valid.js'

/** Events that come for ever. */
async function* ticking() {
  for (let tick = 1; ; tick += 1) yield { data: { tick } }
}

/** Checks that pass so often, then fail like this. */
function failing(after: number, error: unknown) {
  let checks = 0
  return async () => {
    checks += 1
    if (checks > after) throw error
  }
}

async function listened(check: () => Promise<void>, most = 5) {
  const events: unknown[] = []
  for await (const event of whileValid(ticking(), check)) {
    events.push(event)
    if (events.length === most) break
  }
  return events
}

test.each(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED'] as const)('%s is the last event', async (code) => {
  const error = new RequestError(code, 'no more')
  expect(await listened(failing(2, error))).toEqual([{ data: { tick: 1 } }, { data: { tick: 2 } }, { errors: [error] }])
})

test.each([new RequestError('UNAVAILABLE', 'gone for now'), new Error('a defect')])(
  'who cannot be asked now goes on: %s',
  async (error) => {
    expect(await listened(failing(0, error))).toHaveLength(5)
  },
)

test('what is listened to is ended with it', async () => {
  let ended = false
  async function* events() {
    try {
      yield* ticking()
    } finally {
      ended = true
    }
  }
  for await (const _ of whileValid(events(), async () => {})) break
  expect(ended).toBe(true)
})

test('so it is before the first event is asked for, and while one is waited for', async () => {
  let ended = 0
  const silent = {
    [Symbol.asyncIterator]: () => {
      let end = () => {}
      return {
        next: () =>
          new Promise<IteratorResult<never>>((resolve) => {
            end = () => resolve({ done: true, value: undefined })
          }),
        return: async () => {
          ended += 1
          end()
          return { done: true as const, value: undefined }
        },
      }
    },
  }
  await whileValid(silent, async () => {}).return?.()
  expect(ended).toBe(1)
  const waiting = whileValid(silent, async () => {})
  const next = waiting.next()
  await waiting.return?.()
  expect(await next).toEqual({ done: true, value: undefined })
})
