import type { Block, ParsedBlock } from './block.js'
import { withoutLineEnd } from './line-ends.js'
import { lostBytes } from './lost-bytes.js'
import { rawText } from './rejection.js'

/** A line that could not be cut into records. */
export function parseBroken(block: Block, reason: string): ParsedBlock {
  const line = block.bytes.subarray(0, withoutLineEnd(block.bytes, block.bytes.length))
  const rejection = { record: block.firstRecord, line: 0, column: null, reason, raw: rawText(line) }
  return {
    rows: new Uint8Array(),
    staged: 0,
    repaired: 0,
    rejected: [rejection],
    empty: 0,
    emptyAtEnd: 0,
    otherEscape: null,
    lost: lostBytes(Buffer.from(block.bytes.buffer, block.bytes.byteOffset, block.bytes.byteLength), block.isLast),
    cutOff: block.isLast ? { line: 0, sign: 'quote', fields: 0, width: 0 } : null,
    repairCounts: {},
    lines: 1,
    isUndecided: false,
    readAs: [],
  }
}
