import { describe, expect, it } from 'vitest'
import type { Rejection } from '../../loader/parse/rejection.js'
import type * as Source from '../../loader/read/open-drop.js'
import { brokenRecord, csv, row } from '../fixtures/make.js'
import { withFile } from '../unit/loader/drained.js'

// A thread runs compiled code only, so this is a test of what the build has made.
const compiled = new URL('../../dist/loader/read/open-drop.js', import.meta.url)

const records = Array.from({ length: 20_000 }, (_, index) => {
  const movie = row(index + 1, { overview: 'x'.repeat(index % 300) })
  if (index % 100 === 7) return { ...movie, budget: 'x' }
  return index % 100 === 9 ? brokenRecord(movie, 'a', 'b') : movie
})

describe('parser threads', () => {
  it('give the same, in the same order, as no threads', async () => {
    const { openDrop } = await load()
    await withFile(csv(records), async (path) => {
      const expected = await everything(openDrop, path, 0)
      expect(expected.rejected).toHaveLength(200)
      for (const threads of [1, 2, 3]) expect(await everything(openDrop, path, threads)).toEqual(expected)
    })
  })

  it('end when the drop is closed before it is read', async () => {
    const { openDrop } = await load()
    await withFile(csv(records), async (path) => {
      const drop = await openDrop(path, { threads: 2 })
      for await (const block of drop.blocks()) {
        expect(block.staged).toBeGreaterThan(0)
        break
      }
      await drop.close()
    })
  })
})

async function load(): Promise<typeof Source> {
  return import(compiled.href)
}

async function everything(openDrop: typeof Source.openDrop, path: string, threads: number) {
  const drop = await openDrop(path, { threads })
  const rows: Uint8Array[] = []
  const rejected: Rejection[] = []
  for await (const block of drop.blocks()) {
    rows.push(block.rows)
    rejected.push(...block.rejected)
  }
  await drop.close()
  return { rows: Buffer.concat(rows).toString(), rejected }
}
