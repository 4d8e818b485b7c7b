import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { closedLoop } from '../../../bench/drive/closed-loop.js'

function* numbers(count: number): Generator<number> {
  for (let number = 0; number < count; number++) yield number
}

describe('closedLoop', () => {
  it('keeps each client busy with one request at a time, until each has been asked once', async () => {
    let busy = 0
    let most = 0
    const asked: number[] = []
    const driven = await closedLoop({ clients: 4, seconds: null }, numbers(50), async (request) => {
      asked.push(request)
      busy += 1
      most = Math.max(most, busy)
      await delay(1)
      busy -= 1
      return 10
    })
    expect(most).toBe(4)
    expect(asked).toEqual([...numbers(50)])
    expect(driven.latencies).toHaveLength(50)
    expect(driven.bytes).toBe(500)
  })

  it('asks nothing more when the time is over, and waits for the last answers', async () => {
    const endless = numbers(Number.POSITIVE_INFINITY)
    const driven = await closedLoop({ clients: 2, seconds: 0.05 }, endless, () => delay(20, 1))
    expect(driven.seconds).toBeGreaterThanOrEqual(0.05)
    expect(driven.bytes).toBe(driven.latencies.length)
  })

  it('fails as soon as an answer is wrong', async () => {
    const wrong = closedLoop({ clients: 1, seconds: null }, numbers(5), () =>
      Promise.reject(new Error('expected data')),
    )
    await expect(wrong).rejects.toThrow('expected data')
  })
})
