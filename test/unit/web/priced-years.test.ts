import { expect, test } from 'vitest'
import { pricedYears as known } from '../../../clickhouse/metrics/consumer-prices.js'
import { pricedYears } from '../../../web/figures/priced-years.js'

test('the years that pages offer are those that the server has prices of', () => {
  expect(pricedYears).toEqual(known)
})
