import { ORDINARY_DIALECT } from '../parse/dialect.js'
import { type UnquotedQuotes, unquotedQuotes } from '../parse/unquoted-quotes.js'
import { BlockReader } from './block-reader.js'
import type { DropHead } from './drop-head.js'

/** Whether a drop has its quotes doubled in fields that are not quoted, too. */
export async function doublesUnquoted(head: DropHead): Promise<boolean> {
  return (await firstEvidence(head)) === 'doubled'
}

/** Reads on until some field tells, but where commas separate fields: Kaggle's own file has none that do, and is large. */
async function firstEvidence({ bytes, isAll, separator, reopen }: DropHead): Promise<UnquotedQuotes | null> {
  const inHead = unquotedQuotes(bytes, separator)
  if (isAll || inHead !== null || separator === ORDINARY_DIALECT.separator) return inHead
  const source = await reopen()
  try {
    const reader = new BlockReader(source)
    await reader.header()
    reader.readAs({ ...ORDINARY_DIALECT, separator })
    for (let block = await reader.next(() => false); block !== null; block = await reader.next(() => false)) {
      const found = unquotedQuotes(Buffer.from(block.bytes), separator)
      if (found !== null) return found
    }
    return null
  } finally {
    await source.close()
  }
}
