import { setImmediate as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Pace } from '../../../src/execution/pace.js'

/** Does nothing else for so many milliseconds. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

test('a slice is over after some milliseconds, and another one begins with the next turn', async () => {
  const pace = new Pace()
  expect(pace.isSliceOver).toBe(false)
  block(10)
  expect(pace.isSliceOver).toBe(true)
  await pace.next()
  expect(pace.isSliceOver).toBe(false)
  await pause()
  expect(pace.isSliceOver).toBe(false)
})

test('whoever waits has a turn after the others, in their order', async () => {
  const pace = new Pace()
  const order: string[] = []
  const run = async (name: string) => {
    for (let turn = 0; turn < 3; turn++) {
      await pace.next()
      order.push(name)
    }
  }
  await Promise.all([run('a'), run('b')])
  expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b'])
})

test('long work lets short requests finish first, but does not wait for ever', async () => {
  const pace = new Pace()
  await pace.next()
  const short = pace.begin()
  let isDone = false
  const next = pace.next().then(() => {
    isDone = true
  })
  await pause()
  await pause()
  expect(isDone).toBe(false)
  short.end()
  await next
  pace.begin()
  await pace.next() // although the other one does not end
})
