import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { type LoadReport, reportJson, reportText } from '../../../loader/account/load-report.js'
import { describeError } from '../../../loader/errors/describe-error.js'
import { LoadError } from '../../../loader/errors/load-error.js'
import { WatchLog } from '../../../loader/inbox/watch-log.js'
import { snapshotsText } from '../../../loader/operations/snapshots/snapshot-texts.js'
import { printableLine, writeText } from '../../../loader/text/printable.js'

/** Colours, a bell, the one-byte form of an escape, another direction, and a line that it would be. */
const STEERING = 'a\u001b[31m\u0007\u009b2J\u202e\r\nsnapshot 9 is served.csv'
const SHOWN = 'a\\u001b[31m\\u0007\\u009b2J\\u202e\\u000d\\u000asnapshot 9 is served.csv'

const report: LoadReport = {
  ...{ load: 'x', outcome: 'published', mode: 'full', base: null, snapshot: 1, read: 1, movies: 1, duplicates: 0 },
  ...{ repaired: 0, rejected: 1, deleted: 0, genres: 0, companies: 0, seconds: 1, quarantine: null },
  reasons: [{ reason: STEERING, firstLine: 1, count: 1 }],
  ...{ ignoredColumns: [STEERING], missingColumns: [], readAs: [STEERING], warnings: [STEERING] },
}

function isPlain(text: string): boolean {
  return !/[\p{Cc}\p{Bidi_Control}]/u.test(text)
}

test('a line stays one, whatever is in it', () => {
  expect(printableLine(STEERING)).toBe(SHOWN)
  expect(describeError(new LoadError('NO_MEMBER', STEERING))).toBe(SHOWN.replace('\\u000d\\u000a', ' '))
})

test('whatever is written', async () => {
  const stream = new PassThrough()
  writeText(stream, `one\n${STEERING}`)
  expect(String(stream.read())).toBe(`one\n${SHOWN.replace('\\u000a', '\n')}\n`)
})

test('names of columns, cells and warnings in the account of a load', () => {
  const lines = reportText(report).split('\n')
  expect(lines).toHaveLength(7)
  expect(lines.every(isPlain)).toBe(true)
  expect(lines).toContain(`  columns that were ignored: ${SHOWN}`)
  expect(JSON.parse(reportJson(report))).toMatchObject({ ignoredColumns: [STEERING] })
})

test('names of drops in the list of snapshots', () => {
  const counts = { movies: 1, genres: 1, companies: 1, bytes: 1 }
  const drops = [{ load: 'x', name: STEERING, mode: 'full' }] as const
  const text = snapshotsText([{ snapshot: 1, publishedAt: '2026-11-23T17:45:01.000Z', served: true, drops, ...counts }])
  expect(text.split('\n')).toHaveLength(4)
  expect(text).toContain(SHOWN)
})

test('names of drops in the log of what arrives: nothing begins another line', () => {
  const said: string[] = []
  const log = new WatchLog((line) => said.push(line))
  const drop = { label: `/inbox/${STEERING}` }
  log.loaded(drop, report)
  log.failed(drop, new LoadError('EMPTY', `${STEERING}: expected a CSV file`))
  log.notStarted(new LoadError('UNREADABLE', STEERING))
  expect(said).toHaveLength(4)
  expect(said.filter((line) => !isPlain(line))).toEqual([])
  expect(said[0]).toMatch(/^\/inbox\/a\\u001b\[31m/)
})
