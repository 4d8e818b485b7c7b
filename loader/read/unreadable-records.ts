import { BlockRecords } from '../parse/block-records.js'
import type { Dialect } from '../parse/dialect.js'
import { BlockReader } from './block-reader.js'
import type { DropHead } from './drop-head.js'

/** How many records of a drop have not as many fields as the header, or none that can be told. */
export async function unreadableRecords({ reopen, width }: DropHead, dialect: Dialect): Promise<number> {
  const source = await reopen()
  try {
    const reader = new BlockReader(source)
    await reader.header()
    reader.readAs(dialect)
    let wrong = 0
    for (let block = await reader.next(() => false); block !== null; block = await reader.next(() => false)) {
      const records = new BlockRecords(block.bytes, dialect)
      for (let index = 0; index < records.count; index++) if (records.fields(index).length !== width) wrong++
      if (block.broken !== null) wrong++
    }
    return wrong
  } finally {
    await source.close()
  }
}
