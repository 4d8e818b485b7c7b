import type { Reading } from './reading.js'

/**
 * What tools write for a value that is not there: pandas, R, SQL dumps (`\N`), Excel in English, German and the Romance
 * languages (`#N/A`, `#NV`, `#N/D`), Spark, Polars, DuckDB. In small letters "na" is no such word but the language Nauru.
 */
const WORDS: ReadonlySet<string> = new Set(
  (
    'NA N/A n/a <NA> #N/A #NA #NV #N/D NULL null Null \\N nan NaN NAN -nan -NaN nan(ind) -nan(ind) NaT None none ' +
    '1.#QNAN -1.#QNAN 1.#IND -1.#IND (null) [NULL] <null>'
  ).split(' '),
)
const LONGEST = Math.max(...[...WORDS].map(({ length }) => length))

const SPACE = 0x20
const MAY_BEGIN = new Uint8Array(256)
for (const word of [...WORDS, ' ']) MAY_BEGIN[word.charCodeAt(0)] = 1

/** Whether a text is one of the words for what is unknown. */
export function isUnknownWord(text: string): boolean {
  return text.length <= LONGEST && WORDS.has(text)
}

/** Whether the text in these bytes is such a word, blanks around it left out. */
export function holdsUnknownWord(bytes: Buffer, start: number, end: number): boolean {
  if (MAY_BEGIN[bytes[start] ?? 0] === 0) return false
  let [first, last] = [start, end]
  while (first < last && bytes[first] === SPACE) first++
  while (last > first && bytes[last - 1] === SPACE) last--
  return last - first <= LONGEST && WORDS.has(bytes.toString('latin1', first, last))
}

/** Notes that a cell was taken for unknown. */
export function noteUnknown(cell: string, reading: Reading): void {
  reading.note(`${JSON.stringify(cell.trim())} as unknown`)
}
