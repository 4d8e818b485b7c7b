/**
 * What tools write for a value that is not there: pandas, R, SQL dumps (`\N`), Excel in English, German and the Romance
 * languages (`#N/A`, `#NV`, `#N/D`), Spark, Polars, DuckDB. In small letters "na" is no such word but the language Nauru.
 */
const WORDS: ReadonlySet<string> = new Set(
  (
    'NA N/A n/a <NA> #N/A #NA #NV #N/D NULL null Null \\N nan NaN NAN -nan -NaN nan(ind) -nan(ind) NaT None ' +
    '1.#QNAN -1.#QNAN 1.#IND -1.#IND (null) [NULL] <null>'
  ).split(' '),
)
const LONGEST = Math.max(...[...WORDS].map(({ length }) => length))

/** Whether a text is one of the words for what is unknown. */
export function isUnknownWord(text: string): boolean {
  return text.length <= LONGEST && WORDS.has(text)
}
