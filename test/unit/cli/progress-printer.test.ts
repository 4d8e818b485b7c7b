import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { PHASES } from '../../../loader/account/load-progress.js'
import { openPrinter } from '../../../loader/cli/progress/open-printer.js'
import type { ProgressStream } from '../../../loader/cli/progress/progress-printer.js'

/** A stream that is, or is not, a terminal, and what was written to it. */
function fakeStream(isTTY: boolean): { stream: ProgressStream; text: () => string } {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY })
  return { stream, text: () => String(stream.read() ?? '') }
}

const progress = { records: 12_345, bytesRead: 5e6, bytes: 10e6, seconds: 2 }

test('a line for each phase where there is no terminal, and for a phase that takes long', async () => {
  const { stream, text } = fakeStream(false)
  const printer = await openPrinter(stream)
  for (const phase of PHASES) printer.show({ phase, ...progress })
  printer.show({ phase: 'publishing', ...progress, seconds: 3 })
  printer.show({ phase: 'publishing', ...progress, seconds: 5 })
  printer.done()

  const figures = '12,345 records, 5.0 of 10.0 MB, 6,173 records/s'
  expect(text().split('\n')).toEqual([
    'waiting: another load is running',
    ...['reading', 'filling', 'checking', 'publishing'].map((phase) => `${phase}: ${figures}`),
    'publishing: 12,345 records, 5.0 of 10.0 MB, 2,469 records/s',
    '',
  ])
})

test('a bar of one line of 80 columns in a terminal, which Ctrl-C does not belong to', async () => {
  const { stream, text } = fakeStream(true)
  const listeners = process.listenerCount('SIGINT')
  const printer = await openPrinter(stream)
  printer.show({ phase: 'reading', ...progress, bytes: 999.9e6, bytesRead: 500e6 })
  expect(process.listenerCount('SIGINT')).toBe(listeners)
  printer.done()

  const [line = ''] = /reading .*\/s/.exec(text()) ?? []
  expect(line).toMatch(/^reading {4}█+░+ 50 % \| 12,345 records \| 500\.0 of 999\.9 MB \| 6,173\/s$/)
  expect(line.length).toBeLessThanOrEqual(80)
})
