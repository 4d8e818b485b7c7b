import { setImmediate as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Turns } from '../../../src/server/turns.js'

const patient = new AbortController().signal

test('no more than so many go on at once, and all have their turns in order', async () => {
  const turns = new Turns(2)
  const begun: number[] = []
  let going = 0
  let most = 0
  const work = (index: number) =>
    turns.take(patient, async () => {
      begun.push(index)
      going += 1
      most = Math.max(most, going)
      await pause()
      going -= 1
      if (index % 3 === 0) throw new Error('failed')
    })
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => work(index)))
  expect(most).toBe(2)
  expect(begun).toEqual([...begun].sort((a, b) => a - b))
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(4)
})

test('who gives up waiting has no turn, and takes none from others', async () => {
  const turns = new Turns(1)
  let release = (): void => {}
  const first = turns.take(
    patient,
    () =>
      new Promise<void>((resolve) => {
        release = resolve
      }),
  )
  const controller = new AbortController()
  const second = turns.take(controller.signal, async () => expect.fail('begun'))
  const third = turns.take(patient, async () => 'third')
  controller.abort(new Error('enough'))
  await expect(second).rejects.toThrow('enough')
  release()
  await first
  expect(await third).toBe('third')
  await expect(turns.take(controller.signal, async () => 'never')).rejects.toThrow('enough')
})
