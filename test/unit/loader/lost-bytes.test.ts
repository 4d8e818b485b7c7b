import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { csv, row } from '../../fixtures/make.js'
import { drainText } from './drained.js'

const text = csv(Array.from({ length: 30 }, (_, index) => row(index + 1, { overview: `${'x'.repeat(300)}\n${index}` })))
const bytes = Buffer.from(text)
const nul = (count: number) => Buffer.alloc(count)

/** The same length, some of it lost. */
function losing(start: number, count: number): Buffer {
  return Buffer.concat([bytes.subarray(0, start), nul(count), bytes.subarray(start + count)])
}

function lineAt(start: number): number {
  return text.slice(0, start).split('\n').length
}

describe('a drop with NUL bytes', () => {
  it.each([
    [bytes.indexOf('\n') + 40, 16],
    [bytes.length - 3000, 700],
    [8100, 2000],
  ])('for a block that was lost is refused: %i, %i', async (start, count) => {
    for (const drop of [losing(start, count), gzipSync(losing(start, count))]) {
      await expect(drainText(drop)).rejects.toMatchObject({
        code: 'CORRUPT',
        message: expect.stringContaining(`has ${count} NUL bytes instead of text, at line ${lineAt(start)}:`),
      })
    }
  })

  it.each([1, 15, 4096, 3_000_000])('for what did not come is refused: %i of them', async (count) => {
    for (const end of [bytes.length, bytes.length - 100]) {
      const drop = Buffer.concat([bytes.subarray(0, end), nul(count)])
      await expect(drainText(drop)).rejects.toMatchObject({
        code: 'CORRUPT',
        message: expect.stringMatching(/NUL bytes?( instead of text)?, at line \d+: .*Copy or download it again/),
      })
    }
  })

  it('loses the record that has a few of them', async () => {
    const { rejected } = await drainText(losing(bytes.indexOf('xxx', 9000) + 9, 15))
    expect(rejected).toMatchObject([{ reason: expect.stringContaining('NUL byte') }])
  })

  it('is no text where it begins with them', async () => {
    await expect(drainText(losing(0, 4096))).rejects.toMatchObject({ code: 'NOT_CSV' })
  })
})

describe('a drop that ends in Ctrl-Z', () => {
  it('is read as if it did not, with a line end before that or without', async () => {
    const expected = await drainText(text)
    for (const end of [text, text.trimEnd(), text.replaceAll('\n', '\r\n')]) {
      const { rows, rejected } = await drainText(`${end}\x1a`)
      expect(rejected).toEqual([])
      expect(rows.map((movie) => movie['title'])).toEqual(expected.rows.map((movie) => movie['title']))
    }
  })
})
