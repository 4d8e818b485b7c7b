import { expect, test } from 'vitest'
import { expiry } from '../../../loader/cli/expiry.js'

const NOW = Date.parse('2026-11-29T10:20:30.400Z')

test.each([
  ['12h', '2026-11-29T22:20:30.400Z'],
  ['90d', '2027-02-27T10:20:30.400Z'],
  ['4w', '2026-12-27T10:20:30.400Z'],
  ['2026-11-30', '2026-11-30T00:00:00.000Z'],
  ['2028-02-29', '2028-02-29T00:00:00.000Z'],
  ['2026-11-29T10:21Z', '2026-11-29T10:21:00.000Z'],
  ['2026-11-29T12:30:00+02:00', '2026-11-29T10:30:00.000Z'],
])('%s is at %s', (value, moment) => {
  expect(expiry(value, NOW)).toBe(moment)
})

test.each([
  '',
  '0d',
  '-1d',
  '1.5d',
  '90',
  '90 d',
  '90D',
  '3m',
  'never',
  '2026-11-29',
  '2026-11-28',
  '2027-02-29',
  '2027-13-01',
  '2027-1-1',
  '01/02/2027',
  '2026-11-29T12:30:00',
  '36501d',
  '9999999w',
  '2126-12-01',
])('%s is refused with what there may be', (value) => {
  expect(() => expiry(value, NOW)).toThrow(/12h, 90d or 4w, or a day as 2030-01-31, in the future/)
})
