import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inWholeDollarsOf, pricedYears } from '../../../clickhouse/index.js'
import { pricesInThousandths, pricesOf } from '../../../clickhouse/metrics/consumer-prices.js'

test('the series is the published one', () => {
  const published = [...readFileSync('test/fixtures/cpi-u-annual.csv', 'utf8').matchAll(/^(\d{4}),(\d+\.\d{3})$/gm)]
  const series = Array.from({ length: pricedYears.last - pricedYears.first + 1 }, (_, at) => pricedYears.first + at)
  expect(series.map((year) => [year, pricesOf(year)])).toEqual(
    published.map(([, year, figure]) => [Number(year), Number(figure?.replace('.', ''))]),
  )
  expect(pricesInThousandths).toEqual(series.map(pricesOf))
  expect([pricedYears.first - 1, pricedYears.last + 1, 0].map(pricesOf)).toEqual([null, null, null])
})

test('dollars of one year are whole ones of another, half away from zero', () => {
  const [then, later] = [pricesOf(1913), pricesOf(1983)]
  expect([then, later]).toEqual([9_883, 99_600])
  expect(inWholeDollarsOf(1983, 1913, 9_883)).toBe(99_600)
  expect(inWholeDollarsOf(1983, 1983, Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER)
  expect([pricesOf(1915), pricesOf(1913)]).toEqual([2 * 5_054, 9_883])
  expect([5_054, -5_054].map((dollars) => inWholeDollarsOf(1913, 1915, dollars))).toEqual([4_942, -4_942]) // 4941.5
  expect(inWholeDollarsOf(1913, 2024, -1)).toBe(0)
  expect([1912, 2025, 0].map((year) => inWholeDollarsOf(2000, year, 5))).toEqual([null, null, null])
})
