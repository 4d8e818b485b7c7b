import { CARRIAGE_RETURN, LINE_FEED } from './line-ends.js'
import { isOdd, quotesFrom } from './quote-runs.js'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const ESCAPED_QUOTE = Buffer.from('\\"')
const DOUBLED_QUOTE = Buffer.from('""')

/** Where, in some bytes, quotes are written as only one of the two escapes has them; -1 for nowhere. */
export interface QuoteEvidence {
  /** A quote after a backslash that closes no field: something else follows. */
  readonly backslash: number
  /** A pair of quotes inside of a text. */
  readonly doubled: number
  /** A quote after a backslash that can be either: a closing one after a text that ends so, or an escaped one. */
  readonly either: number
}

/** Looks at what stands around the quotes, without knowing where fields begin: the first evidence of each kind. */
export function quoteEvidence(bytes: Buffer, separator: number): QuoteEvidence {
  const found = { backslash: -1, doubled: -1, either: -1 }
  const ends = (at: number): boolean =>
    at >= bytes.length || bytes[at] === separator || bytes[at] === LINE_FEED || bytes[at] === CARRIAGE_RETURN
  for (let at = bytes.indexOf(ESCAPED_QUOTE); at !== -1; at = bytes.indexOf(ESCAPED_QUOTE, at + 2)) {
    const quotes = quotesFrom(bytes, at + 1)
    const kind = kindOf(isOdd(backslashesBefore(bytes, at + 1)), quotes, ends(at + 1 + quotes))
    if (kind !== null && found[kind] === -1) found[kind] = at
    if (found.backslash !== -1) break
  }
  for (let at = bytes.indexOf(DOUBLED_QUOTE); at !== -1 && found.doubled === -1; ) {
    const end = at + quotesFrom(bytes, at)
    if (at > 0 && !ends(at - 1) && bytes[at - 1] !== BACKSLASH) found.doubled = at
    at = bytes.indexOf(DOUBLED_QUOTE, end)
  }
  return found
}

/** Whether a quote stands alone inside of a text, which no program leaves so that quotes fields. */
export function hasBareQuote(bytes: Buffer, separator: number): boolean {
  const isEdge = (byte: number | undefined): boolean =>
    byte === undefined || byte === separator || byte === LINE_FEED || byte === CARRIAGE_RETURN
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) {
    const [before, after] = [bytes[at - 1], bytes[at + 1]]
    if (isEdge(before) || isEdge(after) || before === QUOTE || after === QUOTE || before === BACKSLASH) continue
    return true
  }
  return false
}

/** What some quotes after a backslash are evidence of, if it `escapes` them and a field may end after them. */
function kindOf(escapes: boolean, quotes: number, ends: boolean): keyof QuoteEvidence | null {
  if (quotes > 1) return escapes && quotes === 2 && ends ? 'either' : 'doubled'
  if (!escapes) return null
  return ends ? 'either' : 'backslash'
}

function backslashesBefore(bytes: Buffer, end: number): number {
  let start = end
  while (bytes[start - 1] === BACKSLASH) start--
  return end - start
}
