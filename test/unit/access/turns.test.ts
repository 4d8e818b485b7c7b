import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { RateLimitedError } from '../../../src/access/limits/rate-limited.js'
import { Turns } from '../../../src/access/limits/turns.js'

/** Callers whose turns last until they are ended. */
function callers() {
  let now = 0
  const turns = new Turns(() => now)
  const begun: string[] = []
  return {
    begun,
    take: (name: string) => turns.take(name, () => begun.push(name)),
    end: (name: string) => turns.end(name),
    pass: (ms: number) => {
      now += ms
    },
  }
}

const many = (count: number, work: () => void): void => {
  for (let index = 0; index < count; index += 1) work()
}

test('who is alone does not wait', () => {
  const { begun, take } = callers()
  many(1000, () => take('one'))
  expect(begun).toHaveLength(1000)
})

test('another one gets a turn at once, whatever the first has begun', () => {
  const { begun, take } = callers()
  many(64, () => take('flood'))
  take('other')
  expect(begun.at(-1)).toBe('other')
})

test('from then on the first gets no more than its share, and goes on as its own turns end', async () => {
  const { begun, take, end, pass } = callers()
  take('other')
  many(64, () => take('flood'))
  expect(begun).toEqual(['other', 'flood', 'flood'])
  end('flood')
  expect(begun).toHaveLength(3) // others are read first
  pass(5)
  await delay(5)
  expect(begun).toEqual(['other', 'flood', 'flood', 'flood'])
})

test('what takes no time does not come more often for it', async () => {
  const { begun, take, end, pass } = callers()
  take('other')
  for (let index = 0; index < 10; index += 1) {
    const before = begun.length
    take('flood')
    if (begun.length > before) end('flood')
  }
  expect(begun).toEqual(['other', 'flood', 'flood'])
  pass(5)
  await delay(5)
  expect(begun).toHaveLength(5)
})

test('with many callers each has one turn', () => {
  const { begun, take } = callers()
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) take(name)
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) take(name)
  expect(begun).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
})

test('who has asked nothing for a while is no longer taken into account', async () => {
  const { begun, take, end, pass } = callers()
  take('other')
  end('other')
  many(5, () => take('flood'))
  expect(begun.filter((name) => name === 'flood')).toHaveLength(2)
  pass(2_000)
  many(5, () => take('flood'))
  await delay(5)
  expect(begun.filter((name) => name === 'flood')).toHaveLength(10)
})

test('not more than 500 requests of one caller wait', () => {
  const { take } = callers()
  take('other')
  many(502, () => take('flood'))
  expect(() => take('flood')).toThrow(RateLimitedError)
  expect(() => take('other')).not.toThrow()
})
