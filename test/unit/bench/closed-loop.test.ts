import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { closedLoop } from '../../../bench/drive/closed-loop.js'

describe('closedLoop', () => {
  it('keeps each client busy with one request at a time', async () => {
    let busy = 0
    let most = 0
    const driven = await closedLoop({ clients: 4, until: { requests: 50 } }, async () => {
      busy += 1
      most = Math.max(most, busy)
      await delay(1)
      busy -= 1
      return 10
    })
    expect(most).toBe(4)
    expect(driven.latencies).toHaveLength(50)
    expect(driven.bytes).toBe(500)
  })

  it('asks nothing more when the time is over, and waits for the last answers', async () => {
    const driven = await closedLoop({ clients: 2, until: { seconds: 0.05 } }, () => delay(20, 1))
    expect(driven.seconds).toBeGreaterThanOrEqual(0.05)
    expect(driven.bytes).toBe(driven.latencies.length)
  })

  it('fails as soon as an answer is wrong', async () => {
    const wrong = closedLoop({ clients: 1, until: { requests: 5 } }, () => Promise.reject(new Error('expected data')))
    await expect(wrong).rejects.toThrow('expected data')
  })
})
