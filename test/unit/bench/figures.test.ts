import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresOf, geometricMean, median, percentile, type Round } from '../../../bench/measure/figures.js'

const ascending = fc.array(fc.integer(), { minLength: 1 }).map((values) => values.sort((a, b) => a - b))

describe('percentile', () => {
  it('is the least value that the percentage does not exceed', () => {
    fc.assert(
      fc.property(ascending, fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const found = percentile(values, percent)
        const share = (limit: (value: number) => boolean) => values.filter(limit).length / values.length
        expect(values).toContain(found)
        expect(share((value) => value <= found)).toBeGreaterThanOrEqual(percent / 100)
        expect(share((value) => value < found)).toBeLessThan(percent / 100)
      }),
    )
  })
})

describe('median', () => {
  it('has as many values below as above, in whatever order they come', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([9, 1, 5, 6])).toBe(5.5)
  })
})

describe('geometricMean', () => {
  it('treats twice as much and half as much as opposites', () => {
    expect(geometricMean([2, 0.5])).toBeCloseTo(1)
    expect(geometricMean([1, 10, 100])).toBeCloseTo(10)
  })
})

describe('figuresOf', () => {
  const round: Round = { latencies: [4, 2], seconds: 2, bytes: 100, cpuSeconds: 0.02 }

  it('takes the medians of rounds, and shares what they took among their requests', () => {
    const figures = figuresOf([
      round,
      { ...round, latencies: [1, 3, 9, 8], bytes: 80 },
      { ...round, latencies: [7, 7], seconds: 20 },
    ])
    expect(figures).toEqual({ requests: 8, perSecond: 1, p50: 3, p99: 7, cpu: 10, bytesPerAnswer: 50 })
  })

  it('says nothing of processor time where none is known', () => {
    expect(figuresOf([{ ...round, cpuSeconds: Number.NaN }]).cpu).toBeNull()
  })
})
