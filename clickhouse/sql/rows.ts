import { setImmediate as pause } from 'node:timers/promises'

/** What a column's cells have to be, as parsed from JSON. */
export interface Column<T> {
  /** For messages: `a whole number`, `an array of a string`. */
  readonly expected: string
  accepts(value: unknown): value is T
}

/** The columns of a SELECT, by name, in its order. */
export type RowShape = Readonly<Record<string, Column<unknown>>>

export type RowOf<S extends RowShape> = { -readonly [K in keyof S]: S[K] extends Column<infer T> ? T : never }

type CellsOf<C extends readonly Column<unknown>[]> = {
  -readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never
}

function column<T>(expected: string, accepts: (value: unknown) => value is T): Column<T> {
  return { expected, accepts }
}

/** Column kinds. ClickHouse's Bool is `bool`; a comparison is UInt8, hence `int`. NaN and infinities arrive as null. */
export const col = {
  int: column('a whole number', (value): value is number => Number.isSafeInteger(value)),
  float: column('a number', (value): value is number => typeof value === 'number'),
  string: column('a string', (value): value is string => typeof value === 'string'),
  bool: column('a boolean', (value): value is boolean => typeof value === 'boolean'),
  nullable<T>(of: Column<T>): Column<T | null> {
    return column(`${of.expected} or null`, (value): value is T | null => value === null || of.accepts(value))
  },
  array<T>(of: Column<T>): Column<T[]> {
    return column(`an array, each ${of.expected}`, (value): value is T[] => {
      return Array.isArray(value) && value.every((cell) => of.accepts(cell))
    })
  },
  /** ClickHouse's Tuple, named or not, as an array. */
  tuple<const C extends readonly Column<unknown>[]>(...of: C): Column<CellsOf<C>> {
    const expected = `a tuple of ${of.map((part) => part.expected).join(', ')}`
    return column(expected, (value): value is CellsOf<C> => {
      return Array.isArray(value) && value.length === of.length && of.every((part, index) => part.accepts(value[index]))
    })
  },
}

/**
 * Rows from FORMAT JSONCompactEachRow. A cell of the wrong kind or a row of the wrong length is a TypeError that names
 * the column: the SELECT and its shape disagree, which no client can cause.
 */
export function decodeRows<S extends RowShape>(text: string, shape: S): RowOf<S>[] {
  const names = Object.keys(shape)
  const rows: RowOf<S>[] = []
  for (const cells of parseLines(text)) {
    if (!Array.isArray(cells) || cells.length !== names.length) {
      throw new TypeError(`expected rows of ${names.length} columns (${names.join(', ')}), got ${excerpt(cells)}`)
    }
    const row: Record<string, unknown> = {}
    for (let index = 0; index < names.length; index++) row[names[index] ?? ''] = cells[index]
    assertFits(row, shape, names)
    rows.push(row)
  }
  return rows
}

/** How much text is read without a pause, in characters: some milliseconds. */
const AT_ONCE = 64 * 1024

/** The same, with pauses in which others go on where there are many. */
export async function readRows<S extends RowShape>(text: string, shape: S): Promise<RowOf<S>[]> {
  if (text.length <= AT_ONCE) return decodeRows(text, shape)
  const rows: RowOf<S>[] = []
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start + AT_ONCE)
    const end = lineEnd < 0 ? text.length : lineEnd + 1
    for (const row of decodeRows(text.slice(start, end), shape)) rows.push(row)
    start = end
    await pause()
  }
  return rows
}

// The format escapes newlines inside strings, so each newline ends a row, and one call parses them all.
function parseLines(text: string): unknown[] {
  const parsed: unknown = JSON.parse(`[${text.trimEnd().replaceAll('\n', ',')}]`)
  return Array.isArray(parsed) ? parsed : []
}

function assertFits<S extends RowShape>(
  row: Record<string, unknown>,
  shape: S,
  names: readonly string[],
): asserts row is RowOf<S> {
  for (const name of names) {
    const expected = shape[name]
    if (!expected?.accepts(row[name])) {
      throw new TypeError(`expected ${expected?.expected} in column "${name}", got ${excerpt(row[name])}`)
    }
  }
}

function excerpt(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 100)
}
