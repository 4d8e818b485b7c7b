import { expect, test } from 'vitest'
import { isDrop, modeOf } from '../../../loader/inbox/drop-name.js'

test.each([
  ['films.csv', true],
  ['months/films.csv.gz', true],
  ['archive.ZIP', true],
  ['films.csv.part', false],
  ['films.csv.tmp', false],
  ['films.csv.filepart', false],
  ['films.upsert.csv.deleted', false],
  ['.films.csv', false],
  ['.trash/films.csv', false],
  ['films.txt', false],
  ['csv', false],
  ['films\n.csv', false],
])('%s: a drop? %s', (path, expected) => {
  expect(isDrop(path)).toBe(expected)
})

test.each([
  ['films.csv', 'full'],
  ['films.months.csv', 'months'],
  ['films.upsert.csv.gz', 'upsert'],
  ['films.UPSERT.zip', 'upsert'],
  ['months/films.csv', 'months'],
  ['months/eu/films.csv', 'months'],
  ['months/upsert/films.csv', 'upsert'],
  ['months/films.full.csv', 'full'],
  ['months.csv', 'full'],
  ['2024.months.old.csv', 'full'],
])('%s is of mode %s', (path, expected) => {
  expect(modeOf(path, 'full')).toBe(expected)
})

test('what says nothing has the mode of the inbox', () => {
  expect(modeOf('eu/films.csv', 'upsert')).toBe('upsert')
})
