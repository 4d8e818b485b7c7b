import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../loader/parse/block.js'
import { BlockRecords } from '../../../loader/parse/block-records.js'
import { BlockReader, type BlockSizes } from '../../../loader/read/block-reader.js'
import { propertyRuns } from '../../runs.js'
import { csvLikeText, csvText, DIALECT } from './csv-text.js'

const never = () => false
const SIZES = { block: 40, longestRecord: 100_000 }

describe('BlockReader', () => {
  const cuts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 })
  const blockSizes = fc.integer({ min: 1, max: 200 })

  it('gives the records that csv-parse gives, however the bytes come and wherever they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(csvText, csvLikeText), cuts, blockSizes, async (text, sizes, block) => {
        const expected = parsedWhole(text)
        fc.pre(expected !== null)
        const blocks = await blocksOf(chunked(text, sizes), { block, longestRecord: 100_000 })
        expect(blocks.flatMap(fieldsOf)).toEqual(expected)
      }),
      propertyRuns({ usual: 300, deep: 20000 }),
    )
  })

  it('loses no byte, and counts the records', async () => {
    await fc.assert(
      fc.asyncProperty(csvText, cuts, blockSizes, async (text, sizes, block) => {
        const blocks = await blocksOf(chunked(text, sizes), { block, longestRecord: 100_000 })
        const kept = Buffer.concat(blocks.map(({ bytes }) => bytes)).toString()
        expect(text.startsWith(kept)).toBe(true)
        expect(text.slice(kept.length)).toMatch(/^[\r\n]*$/)
        let next = 1
        for (const { firstRecord, records, bytes } of blocks) {
          expect(firstRecord).toBe(next)
          expect(new BlockRecords(bytes).count).toBe(records)
          next += records
        }
      }),
      propertyRuns({ usual: 100, deep: 5000 }),
    )
  })

  it('does not cut before a record that continues the one before it', async () => {
    const text = Array.from({ length: 200 }, (_, index) => `${index % 2 === 0 ? 'a' : 'b'}${index}\n`).join('')
    const blocks = await blocksOf(chunked(text, [16]), SIZES, (record) => record[0] === 'b'.charCodeAt(0))
    expect(blocks.length).toBeGreaterThan(10)
    for (const { bytes } of blocks) expect(String.fromCharCode(bytes[0] ?? 0)).toBe('a')
  })

  it('goes on after many records that all seem to continue the one before', async () => {
    const text = 'x,y\n'.repeat(500)
    const blocks = await blocksOf(chunked(text, [7]), SIZES, () => true)
    expect(blocks.flatMap(fieldsOf)).toEqual(Array.from({ length: 500 }, () => ['x', 'y']))
    expect(blocks.length).toBeGreaterThan(10)
  })

  it('takes a byte order mark for no part of the header', async () => {
    const reader = readerOf(chunked('\ufeffid,title\r\n1,One\r\n', [1]), SIZES)
    expect((await reader.header())?.bytes.toString()).toBe('id,title\r\n')
  })

  it('has no header where there is nothing but line ends', async () => {
    expect(await readerOf([Buffer.from('\n\r\n\n')], SIZES).header()).toBeNull()
    expect(await readerOf([], SIZES).header()).toBeNull()
  })

  it('refuses a first line that has no end', async () => {
    const long = readerOf(chunked('a'.repeat(5000), [100]), { block: 100, longestRecord: 1000 })
    await expect(long.header()).rejects.toMatchObject({ code: 'NOT_CSV' })
    const open = readerOf([Buffer.from('id,"title\n1,One\n')], SIZES)
    await expect(open.header()).rejects.toMatchObject({ code: 'NOT_CSV' })
  })

  it('gives up only one line to a quote that is never closed', async () => {
    const blocks = await blocksOf(chunked('1,a\n2,"b\n3,c\n4,d\n', [3]), SIZES)
    expect(blocks.map(summary)).toEqual([['1,a\n'], 'broken: 2,"b\n', ['3,c\n4,d\n']])
    expect(blocks.map(({ firstRecord }) => firstRecord)).toEqual([1, 2, 3])
    expect(blocks[1]?.broken).toContain('never closed')
  })

  it('gives up a quote that is not closed within the longest record, long before the end of the file', async () => {
    const rest = Array.from({ length: 300 }, (_, index) => `${index},x\n`)
    const text = `1,"open\n${rest.join('')}`
    const blocks = await blocksOf(chunked(text, [64]), { block: 100, longestRecord: 500 })
    expect(summary(blocks[0])).toBe('broken: 1,"open\n')
    expect(blocks.slice(1).flatMap(fieldsOf)).toEqual(rest.map((line) => line.trim().split(',')))
  })

  it('gives up a line that is longer than the longest record, and reads the next', async () => {
    const text = `1,a\n2,${'b'.repeat(5000)}\n3,c\n`
    const blocks = await blocksOf(chunked(text, [64]), { block: 100, longestRecord: 500 })
    expect(blocks.map((block) => block.broken !== null)).toEqual([false, true, false])
    expect(blocks[1]?.bytes.length).toBeLessThan(1000)
    expect(blocks.map(({ firstRecord }) => firstRecord)).toEqual([1, 2, 3])
    expect(blocks.map(summary)[2]).toEqual(['3,c\n'])
  })

  it('keeps about a block in memory of a file of any length', async () => {
    const line = `${'x'.repeat(99)}\n`
    let alive = 0
    let most = 0
    async function* endless(): AsyncGenerator<Buffer> {
      for (let count = 0; count < 5000; count++) {
        alive += 1000
        yield Buffer.from(line.repeat(10))
      }
    }
    const reader = new BlockReader({ chunks: endless(), bytesRead: () => 0 }, { block: 10_000, longestRecord: 10_000 })
    for (let block = await reader.next(never); block !== null; block = await reader.next(never)) {
      most = Math.max(most, alive)
      alive -= block.bytes.length
    }
    expect(most).toBeLessThan(20_000)
  })
})

function parsedWhole(text: string): string[][] | null {
  try {
    return parse(text, DIALECT)
  } catch {
    return null
  }
}

async function blocksOf(
  chunks: readonly Buffer[],
  sizes: BlockSizes,
  continues: (record: Uint8Array) => boolean = never,
): Promise<Block[]> {
  const reader = readerOf(chunks, sizes)
  const blocks: Block[] = []
  for (let block = await reader.next(continues); block !== null; block = await reader.next(continues))
    blocks.push(block)
  return blocks
}

function readerOf(chunks: readonly Buffer[], sizes: BlockSizes): BlockReader {
  async function* all(): AsyncGenerator<Buffer> {
    yield* chunks
  }
  return new BlockReader({ chunks: all(), bytesRead: () => 0 }, sizes)
}

function chunked(text: string, sizes: readonly number[]): Buffer[] {
  const bytes = Buffer.from(text)
  const chunks: Buffer[] = []
  for (let start = 0, turn = 0; start < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    chunks.push(bytes.subarray(start, start + size))
    start += size
  }
  return chunks
}

function fieldsOf({ bytes }: Block): string[][] {
  const records = new BlockRecords(bytes)
  return Array.from({ length: records.count }, (_, index) => records.fields(index))
}

function summary(block: Block | undefined): string | string[] {
  const text = Buffer.from(block?.bytes ?? []).toString()
  return block?.broken ? `broken: ${text}` : [text]
}
