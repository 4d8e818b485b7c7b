import { LoadError } from '../errors/load-error.js'
import { escapesBackslashes } from '../parse/backslashed-fields.js'
import { type Dialect, ORDINARY_DIALECT, type QuoteEscape, quoteEscapes } from '../parse/dialect.js'
import { hasBareQuote, type QuoteEvidence, quoteEvidence } from '../parse/quote-evidence.js'
import { doublesUnquoted } from './doubles-unquoted.js'
import type { DropHead } from './drop-head.js'
import { isEscapedText } from './is-escaped-text.js'
import { rejectedRecords, unreadableRecords } from './unreadable-records.js'

const LINE_FEED = 0x0a
const NOWHERE = -1

/**
 * How a drop is written: mostly, its first bytes show how quotes are escaped; if they do not, the first that do. A record that
 * contradicts it is found when it is parsed. Throws LoadError QUOTE_ESCAPE where both ways read as many records.
 */
export async function findDialect(head: DropHead, told: QuoteEscape | undefined): Promise<Dialect> {
  if (told === undefined && (await isEscapedText(head))) {
    return { ...ORDINARY_DIALECT, separator: head.separator, isEscapedText: true }
  }
  if (told !== 'backslash' && (await doublesUnquoted(head))) {
    return { ...ORDINARY_DIALECT, separator: head.separator, doublesUnquoted: true }
  }
  if (told === undefined && isUnquoted(head))
    return { ...ORDINARY_DIALECT, separator: head.separator, isUnquoted: true }
  const quoteEscape = told ?? (await findQuoteEscape(head))
  const isBackslash = quoteEscape === 'backslash'
  return {
    ...ORDINARY_DIALECT,
    separator: head.separator,
    quoteEscape,
    escapesBackslashes: isBackslash && escapesBackslashes(head.bytes.toString('latin1')),
  }
}

/** Kaggle's own drop has such quotes, too: with commas they tell nothing. */
function isUnquoted({ bytes, separator }: DropHead): boolean {
  return separator !== ORDINARY_DIALECT.separator && hasBareQuote(bytes, separator)
}

async function findQuoteEscape(head: DropHead): Promise<QuoteEscape> {
  const { backslash, doubled, either } = await firstEvidence(head)
  if (backslash !== NOWHERE) return doubled === NOWHERE || backslash < doubled ? 'backslash' : 'doubled'
  if (doubled !== NOWHERE || either === NOWHERE) return 'doubled'
  for (const wrongIn of [unreadableRecords, rejectedRecords]) {
    const [wrongDoubled = 0, wrongBackslash = 0] = await Promise.all(
      quoteEscapes.map((quoteEscape) => wrongIn(head, { ...ORDINARY_DIALECT, separator: head.separator, quoteEscape })),
    )
    if (wrongDoubled !== wrongBackslash) return wrongDoubled < wrongBackslash ? 'doubled' : 'backslash'
  }
  throw new LoadError(
    'QUOTE_ESCAPE',
    'expected to see how quotes in quoted fields are escaped, got only some that may be: a backslash before the quote can be the ' +
      'end of a text, too. Say --quote-escape doubled or --quote-escape backslash.',
  )
}

/** Reads on until there is evidence for one of the two. */
async function firstEvidence({ bytes, isAll, separator, reopen }: DropHead): Promise<QuoteEvidence> {
  const inHead = quoteEvidence(isAll ? bytes : wholeLines(bytes), separator)
  if (isAll || isDecisive(inHead)) return inHead
  const source = await reopen()
  try {
    let [either, rest] = [NOWHERE, Buffer.alloc(0)]
    for await (const chunk of source.chunks) {
      const read = Buffer.concat([rest, chunk])
      const lines = wholeLines(read)
      rest = read.subarray(lines.length)
      const found = quoteEvidence(lines, separator)
      if (isDecisive(found)) return found
      either = Math.max(either, found.either)
    }
    const found = quoteEvidence(rest, separator)
    return { ...found, either: Math.max(either, found.either) }
  } finally {
    await source.close()
  }
}

function isDecisive({ backslash, doubled }: QuoteEvidence): boolean {
  return backslash !== NOWHERE || doubled !== NOWHERE
}

function wholeLines(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.lastIndexOf(LINE_FEED) + 1)
}
