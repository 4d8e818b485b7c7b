import { describe, expect, it } from 'vitest'
import { digits, table, times } from '../../../bench/report/table.js'

describe('table', () => {
  it('aligns the first column to the left and the others to the right', () => {
    expect(
      table(
        ['question', '/s'],
        [
          ['Q1', '10'],
          ['Q2 of one genre', '1,234'],
        ],
      ),
    ).toBe(
      ['question            /s', '---------------  -----', 'Q1                  10', 'Q2 of one genre  1,234'].join(
        '\n',
      ),
    )
  })
})

describe('digits', () => {
  it.each([
    [0.12345, '0.123'],
    [12.345, '12.3'],
    [999.6, '1,000'],
    [45_466, '45,466'],
    [Number.NaN, '-'],
  ])('shows %d as %s', (value, shown) => {
    expect(digits(value)).toBe(shown)
  })
})

describe('times', () => {
  it('shows a ratio, and none where there is none', () => {
    expect(times(1.5)).toBe('1.5 ×')
    expect(times(Number.NaN)).toBe('-')
  })
})
