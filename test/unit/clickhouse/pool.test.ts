import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it, test } from 'vitest'
import { Pool } from '../../../clickhouse/connection/pool.js'

function numbered(size: number): Pool<number> {
  return new Pool(size, async (index) => index)
}

describe('Pool', () => {
  it('gives a member to one user at a time and serves who waits in order', async () => {
    const pool = numbered(3)
    const busy = new Set<number>()
    const served: number[] = []
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        pool.use(async (member) => {
          expect(busy.has(member)).toBe(false)
          busy.add(member)
          served.push(index)
          await delay(index % 4)
          busy.delete(member)
        }),
      ),
    )
    expect(served).toEqual(Array.from({ length: 50 }, (_, index) => index))
  })

  it('makes members only when it needs them', async () => {
    let made = 0
    const pool = new Pool(3, async () => made++)
    for (let turn = 0; turn < 5; turn++) await pool.use(async () => {})
    expect(made).toBe(1)
    await Promise.all(Array.from({ length: 9 }, () => pool.use(() => delay(5))))
    expect(made).toBe(3)
  })

  it('has its member back after a failure', async () => {
    const pool = numbered(1)
    await expect(pool.use(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(pool.use(async (member) => member)).resolves.toBe(0)
  })

  it('fails for who waits when a member cannot be made, and tries again for who comes later', async () => {
    let attempts = 0
    const pool = new Pool(1, async () => {
      await delay(1)
      if (attempts++ === 0) throw new Error('locked')
      return attempts
    })
    const outcomes = await Promise.allSettled([pool.use(async () => 'never'), pool.use(async () => 'never')])
    expect(outcomes).toMatchObject([{ reason: { message: 'locked' } }, { reason: { message: 'locked' } }])
    await expect(pool.use(async (member) => member)).resolves.toBe(2)
  })

  it('stops waiting when aborted, but keeps the member until its work has ended', async () => {
    const pool = numbered(1)
    const controller = new AbortController()
    let ended = false
    const running = pool.use(() => delay(50).then(() => (ended = true)), { signal: controller.signal })
    const waiting = pool.use(async () => 'never', { signal: controller.signal })
    await delay(5)
    controller.abort(new Error('enough'))
    const outcomes = await Promise.allSettled([running, waiting])
    expect(outcomes).toMatchObject([{ reason: { message: 'enough' } }, { reason: { message: 'enough' } }])
    expect(ended).toBe(false)
    await expect(pool.use(async () => ended)).resolves.toBe(true)
  })

  it('does not begin what is aborted before its turn', async () => {
    const pool = numbered(1)
    const controller = new AbortController()
    const early = pool.use(() => expect.fail('begun'), { signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(early).rejects.toThrow('enough')
    await expect(pool.use(() => expect.fail('begun'), { signal: controller.signal })).rejects.toThrow('enough')
    await expect(pool.use(async (member) => member)).resolves.toBe(0)
  })

  it('drains: refuses who waits and who comes, and waits for who is busy', async () => {
    const pool = numbered(1)
    let ended = false
    const running = pool.use(() => delay(30).then(() => (ended = true)))
    const waiting = pool.use(async () => 'never')
    const drained = pool.drain()
    await expect(waiting).rejects.toThrow('closed')
    await expect(pool.use(async () => 'never')).rejects.toThrow('closed')
    await expect(drained).resolves.toEqual([0])
    await expect(pool.drain()).resolves.toEqual([])
    expect(ended).toBe(true)
    await running
  })
})

it('large work comes after other work, and leaves it one member', async () => {
  const pool = new Pool(3, async (index) => index)
  const order: string[] = []
  let large = 0
  let most = 0
  const use = (name: string, isLarge: boolean) =>
    pool.use(
      async () => {
        order.push(name)
        large += isLarge ? 1 : 0
        most = Math.max(most, large)
        await delay(10)
        large -= isLarge ? 1 : 0
      },
      { isLarge },
    )
  await Promise.all([
    ...['A', 'B', 'C', 'D'].map((name) => use(name, true)),
    ...['a', 'b', 'c'].map((name) => use(name, false)),
  ])
  expect(most).toBe(2)
  expect(order.slice(0, 3)).toEqual(['A', 'B', 'a'])
  expect(order.indexOf('c')).toBeLessThan(order.indexOf('D'))
  expect([...order].sort()).toEqual(['A', 'B', 'C', 'D', 'a', 'b', 'c'])
})

it('large work alone has the one member that there is', async () => {
  const pool = new Pool(1, async (index) => index)
  const [one, other] = [true, true].map((isLarge) => pool.use(async (member) => member, { isLarge }))
  expect([await one, await other]).toEqual([0, 0])
})

test('serves owners in turns, however many of one wait', async () => {
  const pool = numbered(1)
  const served: string[] = []
  const use = (name: string) => pool.use(async () => void served.push(name), { owner: { name, atOnce: null } })
  const all = [...Array.from({ length: 5 }, () => use('flood')), use('other'), use('other')]
  await Promise.all(all)
  expect(served.indexOf('other')).toBeLessThan(3)
  expect(served).toHaveLength(7)
})

test('gives an owner no more members at once than it may have', async () => {
  const pool = numbered(4)
  const owner = { name: 'one', atOnce: 2 }
  let [running, most] = [0, 0]
  const work = async (): Promise<void> => {
    running += 1
    most = Math.max(most, running)
    await delay(2)
    running -= 1
  }
  const others = pool.use(async (member) => member, { owner: { name: 'other', atOnce: 1 } })
  await Promise.all([...Array.from({ length: 9 }, () => pool.use(work, { owner })), others])
  expect(most).toBe(2)
})
