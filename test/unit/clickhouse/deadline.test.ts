import { expect, test, vi } from 'vitest'
import { withDeadline } from '../../../clickhouse/connection/deadline.js'

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

test('what takes too long ends with a TimeoutError', async () => {
  await expect(withDeadline(0.01, undefined, untilAborted)).rejects.toMatchObject({ name: 'TimeoutError' })
})

test("the caller's signal ends it with its own reason, also before it has begun", async () => {
  const controller = new AbortController()
  const working = withDeadline(0, controller.signal, untilAborted)
  controller.abort('enough')
  await expect(working).rejects.toBe('enough')
  expect(await withDeadline(0, controller.signal, async (signal) => signal.reason)).toBe('enough')
})

test('nothing is left behind when the work is done', async () => {
  vi.useFakeTimers()
  const { signal } = new AbortController()
  const left = vi.spyOn(signal, 'removeEventListener')
  expect(await withDeadline(60, signal, async () => 'done')).toBe('done')
  expect(vi.getTimerCount()).toBe(0)
  expect(left).toHaveBeenCalled()
  vi.useRealTimers()
})
