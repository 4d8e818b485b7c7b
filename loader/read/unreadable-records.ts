import type { Block } from '../parse/block.js'
import { BlockRecords } from '../parse/block-records.js'
import type { Dialect } from '../parse/dialect.js'
import { parseBlock } from '../parse/parse-block.js'
import { BlockReader } from './block-reader.js'
import type { DropHead } from './drop-head.js'

/** How many records of a drop have not as many fields as the header, or none that can be told. */
export function unreadableRecords(head: DropHead, dialect: Dialect): Promise<number> {
  return countIn(head, dialect, (block) => {
    const records = new BlockRecords(block.bytes, dialect)
    let wrong = block.broken === null ? 0 : 1
    for (let index = 0; index < records.count; index++) if (records.fields(index).length !== head.width) wrong++
    return wrong
  })
}

/** How many records of a drop nothing is read from: fields may be as many as they should, and not be what they should. */
export function rejectedRecords(head: DropHead, dialect: Dialect): Promise<number> {
  const layout = head.layoutOf(dialect)
  return countIn(head, dialect, (block) => parseBlock(block, layout, head.format).rejected.length)
}

async function countIn({ reopen }: DropHead, dialect: Dialect, count: (block: Block) => number): Promise<number> {
  const source = await reopen()
  try {
    const reader = new BlockReader(source)
    await reader.header()
    reader.readAs(dialect)
    let total = 0
    for (let block = await reader.next(() => false); block !== null; block = await reader.next(() => false)) {
      total += count(block)
    }
    return total
  } finally {
    await source.close()
  }
}
