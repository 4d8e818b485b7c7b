import { expect, test } from 'vitest'
import { anybody } from '../../../src/access/anybody.js'
import { RateLimitedError } from '../../../src/access/limits/rate-limited.js'
import { Rates } from '../../../src/access/limits/rates.js'

const one = { ...anybody, name: 'one' }
const rates = () => new Rates(60, (limit) => `at most ${limit}`)

test('as much as is allowed is let through, of each caller, and then no more', async () => {
  const all = rates()
  for (const amount of [1, 4, 5]) await all.consume(one, 10, amount)
  await expect(all.consume(one, 10)).rejects.toThrow(RateLimitedError)
  await expect(all.consume({ ...one, name: 'other' }, 10)).resolves.toBeUndefined()
  await expect(all.consume(one, null)).resolves.toBeUndefined()
})

test('what is refused counts for nothing', async () => {
  const all = rates()
  await all.consume(one, 10, 5)
  await expect(all.consume(one, 10, 6)).rejects.toThrow(/at most 10 Ask again in \d+ s\./)
  await expect(all.consume(one, 10, 5)).resolves.toBeUndefined()
})
