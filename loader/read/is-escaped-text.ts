import { ORDINARY_DIALECT } from '../parse/dialect.js'
import { type BackslashEvidence, backslashEvidence } from '../parse/escaped-text.js'
import { hasBareQuote, quoteEvidence } from '../parse/quote-evidence.js'
import type { DropHead } from './drop-head.js'
import { unreadableRecords } from './unreadable-records.js'

const COMMA = 0x2c
const LINE_FEED = 0x0a

/**
 * Whether a drop is in the text format of a database. What its backslashes are before may be in quoted fields, too: then
 * the way holds in which more records can be read, and otherwise the one that the quotes do not contradict.
 */
export async function isEscapedText(head: DropHead): Promise<boolean> {
  if ((await firstEvidence(head)) !== 'escapes') return false
  const dialect = { ...ORDINARY_DIALECT, separator: head.separator }
  const [wrongQuoted, wrongEscaped] = await Promise.all([
    unreadableRecords(head, dialect),
    unreadableRecords(head, { ...dialect, isEscapedText: true }),
  ])
  if (wrongQuoted !== wrongEscaped) return wrongEscaped < wrongQuoted
  if (hasBareQuote(head.bytes, head.separator)) return true
  return quoteEvidence(head.bytes, head.separator).doubled === -1
}

/** Reads on until backslashes tell, but where commas separate fields: such drops are nearly all quoted, and large. */
async function firstEvidence({ bytes, isAll, separator, reopen }: DropHead): Promise<BackslashEvidence | null> {
  const inHead = backslashEvidence(bytes, separator)
  if (isAll || inHead !== null || separator === COMMA) return inHead
  const source = await reopen()
  try {
    let rest = Buffer.alloc(0)
    for await (const chunk of source.chunks) {
      const read = Buffer.concat([rest, chunk])
      const end = read.lastIndexOf(LINE_FEED) + 1
      const found = backslashEvidence(read.subarray(0, end), separator)
      if (found !== null) return found
      rest = read.subarray(end)
    }
    return backslashEvidence(rest, separator)
  } finally {
    await source.close()
  }
}
