import { setImmediate as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Scheduler } from '../../../src/execution/scheduler.js'

/** Does nothing else for so many milliseconds. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

test('a slice is over after some milliseconds, and another one begins with the next turn', async () => {
  const scheduler = new Scheduler()
  expect(scheduler.isSliceOver).toBe(false)
  block(10)
  expect(scheduler.isSliceOver).toBe(true)
  await scheduler.next()
  expect(scheduler.isSliceOver).toBe(false)
  await pause()
  expect(scheduler.isSliceOver).toBe(false)
})

test('whoever waits has a turn after the others, in their order', async () => {
  const scheduler = new Scheduler()
  const order: string[] = []
  const run = async (name: string) => {
    for (let turn = 0; turn < 3; turn++) {
      await scheduler.next()
      order.push(name)
    }
  }
  await Promise.all([run('a'), run('b')])
  expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b'])
})

test('long work lets short requests finish first, but does not wait for ever', async () => {
  const scheduler = new Scheduler()
  await scheduler.next()
  const short = scheduler.begin()
  let isDone = false
  const next = scheduler.next().then(() => {
    isDone = true
  })
  await pause()
  await pause()
  expect(isDone).toBe(false)
  short.end()
  await next
  scheduler.begin()
  await scheduler.next() // although the other one does not end
})
