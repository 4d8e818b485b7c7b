/** How the quotes inside quoted fields are told from the one that closes them: written twice, or after a backslash. */
export const quoteEscapes = ['doubled', 'backslash'] as const

export type QuoteEscape = (typeof quoteEscapes)[number]

/** How a drop separates its fields and writes the quotes that are in them. */
export interface Dialect {
  /** The byte between two fields. */
  readonly separator: number
  readonly quoteEscape: QuoteEscape
  /** With `backslash`: whether a backslash in a quoted field is itself written twice, as most programs do and R does not. */
  readonly escapesBackslashes: boolean
  /** Whether no field is quoted, and a backslash is before all that is special in it, as in the text format of a database. */
  readonly isEscapedText: boolean
  /** Whether quotes are part of the texts, and nothing is escaped either. */
  readonly isUnquoted: boolean
  /** With `doubled`: whether the quotes in fields that are not quoted are written twice, too, as readr does. */
  readonly doublesUnquoted: boolean
}

const SEMICOLON = 0x3b

const SEPARATORS: ReadonlyMap<string, string> = new Map([
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
])

/** What may stand between fields, the most usual first. */
export const separators: readonly number[] = [...SEPARATORS.keys()].map((separator) => separator.charCodeAt(0))

/** Kaggle's own. */
export const ORDINARY_DIALECT: Dialect = {
  separator: 0x2c,
  quoteEscape: 'doubled',
  escapesBackslashes: false,
  isEscapedText: false,
  isUnquoted: false,
  doublesUnquoted: false,
}

/** Whether points in numbers are decimal points where nothing else tells: semicolons are used where the comma is one. */
export function isPointUsual({ separator }: Dialect): boolean {
  return separator !== SEMICOLON
}

/** What is not as in Kaggle's own file, for the report. */
export function describeDialect({
  separator,
  quoteEscape,
  escapesBackslashes,
  isEscapedText,
  isUnquoted,
  doublesUnquoted,
}: Dialect): string[] {
  const described: string[] = []
  if (separator !== ORDINARY_DIALECT.separator) described.push(`${separatorName(separator)} between fields`)
  if (quoteEscape === 'backslash') {
    described.push(`backslashes before quotes${escapesBackslashes ? ' and backslashes' : ''} in quoted fields`)
  }
  if (isEscapedText) described.push('backslashes before what is special in fields, none of which is quoted')
  if (isUnquoted) described.push('quotes as part of the texts')
  if (doublesUnquoted) described.push('quotes written twice in all fields, quoted or not')
  return described
}

export function separatorName(separator: number): string {
  const character = String.fromCharCode(separator)
  return SEPARATORS.get(character) ?? JSON.stringify(character)
}
