import { CARRIAGE_RETURN, LINE_FEED } from './line-ends.js'
import { isOdd, quotesFrom } from './quote-runs.js'

const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * What is done about quotes in fields that need no quoting for anything else: they are `doubled` there, or it is `other`, for
 * they stand alone, or make that the field is quoted.
 */
export type UnquotedQuotes = 'doubled' | 'other'

/** What whole records show of that; `other` where they contradict each other, null where no field has such quotes. */
export function unquotedQuotes(bytes: Buffer, separator: number): UnquotedQuotes | null {
  const isEnd = (at: number): boolean =>
    at >= bytes.length || bytes[at] === separator || bytes[at] === LINE_FEED || bytes[at] === CARRIAGE_RETURN
  let found: UnquotedQuotes | null = null
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at)) {
    const run = quotesFrom(bytes, at)
    const begins = at === 0 || isEnd(at - 1)
    if (begins && isOdd(run)) {
      const field = quotedField(bytes, at + 1, isEnd)
      if (field.isForQuotes) return 'other'
      at = field.end
    } else {
      at += run
      if (at === bytes.length) break // more of them may follow
      if (isOdd(run)) return 'other'
      const mayBeEscaped = bytes[at - run - 1] === BACKSLASH
      if ((!begins || !isEnd(at)) && !mayBeEscaped) found = 'doubled'
    }
  }
  return found
}

/** Where a quoted field ends, and whether nothing but quotes in it made that it is quoted. */
function quotedField(
  bytes: Buffer,
  start: number,
  isEnd: (at: number) => boolean,
): { end: number; isForQuotes: boolean } {
  let [hasQuotes, needsQuoting] = [false, false]
  let at = start
  while (at < bytes.length) {
    if (bytes[at] === QUOTE) {
      if (bytes[at + 1] !== QUOTE) break
      hasQuotes = true
      at++
    } else if (isEnd(at)) needsQuoting = true
    at++
  }
  return { end: at + 1, isForQuotes: hasQuotes && !needsQuoting && at + 1 < bytes.length }
}
