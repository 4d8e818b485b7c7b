import { expect, test } from 'vitest'
import { type LoadReport, reportJson } from '../../../loader/account/load-report.js'

const report: LoadReport = {
  load: '20261123T174501Z-1f09ab',
  outcome: 'published',
  mode: 'upsert',
  base: 1,
  snapshot: 2,
  read: 9,
  movies: 7,
  duplicates: 1,
  repaired: 0,
  rejected: 1,
  deleted: 3,
  genres: 4,
  companies: 5,
  seconds: 1.5,
  reasons: [{ reason: 'id: expected a number, got "x"', firstLine: 4, count: 1 }],
  quarantine: '/data/quarantine/20261123T174501Z-1f09ab.ndjson',
  ignoredColumns: ['rating'],
  missingColumns: ['overview'],
  readAs: ['semicolons between fields'],
  warnings: ['3 bytes follow'],
}

test('for programs, it has all that it has for people, in one line', () => {
  expect(reportJson(report)).not.toContain('\n')
  expect(JSON.parse(reportJson(report))).toEqual(report)
})
