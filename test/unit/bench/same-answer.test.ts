import { describe, expect, it } from 'vitest'
import { isSame } from '../../../bench/measure/same-answer.js'

describe('isSame', () => {
  it('overlooks what adding up in another order changes, at any depth', () => {
    expect(isSame([['Drama', 0.1 + 0.2]], [['Drama', 0.3]])).toBe(true)
    expect(isSame([['Drama', 0.3001]], [['Drama', 0.3]])).toBe(false)
  })

  it.each([
    [null, 0],
    ['', null],
    [[1], [1, 1]],
    ['1', 1],
    [
      [1, 2],
      [2, 1],
    ],
  ])('tells %j from %j', (a, b) => {
    expect(isSame(a, b)).toBe(false)
  })
})
