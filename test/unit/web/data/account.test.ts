import { expect, test } from 'vitest'
import { accountParts, accountText } from '../../../../web/data/account.js'

const account = { read: 4627, movies: 4626, duplicates: 1, repaired: 0, rejected: 0 }

test('the parts are all records that were read', () => {
  const parts = accountParts(account)
  expect(parts.map(({ kind }) => kind)).toEqual(['movies', 'duplicates', 'repaired', 'rejected'])
  expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  expect(accountText(account)).toBe('4,627 read = 4,626 movies + 1 duplicates + 0 repaired + 0 rejected')
})

test('what a load that failed had not counted yet is a part of its own', () => {
  const parts = accountParts({ ...account, movies: 0 })
  expect(parts.at(-1)).toEqual({
    ...{ kind: 'uncounted', label: 'not counted before it failed' },
    ...{ records: 4626, share: 4626 / 4627 },
  })
})

test('of nothing there are no shares', () => {
  const nothing = { read: 0, movies: 0, duplicates: 0, repaired: 0, rejected: 0 }
  expect(accountParts(nothing).map(({ share }) => share)).toEqual([0, 0, 0, 0])
})
