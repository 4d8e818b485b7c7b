import type { CellWriter, FormatColumn } from '../formats/format.js'
import type { FastPath } from './fast-path/fast-path.js'
import type { Layout } from './layout.js'
import type { Range } from './range.js'
import type { Reading } from './reading.js'

/** How cells of one kind are read, and how what they hold looks in a row: as one value or several. */
export interface CellKind<T, Values extends readonly string[]> {
  readonly read: (cell: string, reading: Reading) => T
  readonly values: (held: T) => Values
  /** What spares nearly all cells both. */
  readonly fastPath?: FastPath
  /** Whether the fast path takes points for decimal points. */
  readonly hasPoints?: boolean
  readonly numbers?: Range
  readonly hasDates?: boolean
}

/** A staged column for each value of a kind. */
type Filled<Values extends readonly string[], Staged extends string> = { readonly [Index in keyof Values]: Staged }

/** A column of a file whose cells are of that kind, as one value or several of a staged row. */
export function column<T, Values extends readonly string[], Staged extends string>(
  name: string,
  fills: Filled<Values, Staged>,
  kind: CellKind<T, Values>,
): Omit<FormatColumn, 'required'> {
  const { numbers = null, hasDates = false } = kind
  return { name, fills: Object.values(fills), numbers, hasDates, writer: (layout) => writerOf(name, kind, layout) }
}

const never: FastPath = () => false

function writerOf<T, Values extends readonly string[]>(
  name: string,
  { read, values, fastPath = never, hasPoints = false }: CellKind<T, Values>,
  layout: Layout,
): CellWriter {
  const field = layout.fields.get(name)
  const rowText = (cell: string, reading: Reading): string =>
    values(read(cell, reading))
      .map((value) => `${value}\t`)
      .join('')
  let ofEmpty: Buffer | undefined
  return (fields, row, reading) => {
    const isUsual = !hasPoints || reading.decimalIn(name) !== 'comma'
    if (field === undefined || fields.isEmpty(field)) {
      ofEmpty ??= Buffer.from(rowText('', reading))
      row.copy(ofEmpty, 0, ofEmpty.length)
    } else if (
      !isUsual ||
      !fields.isPlain(field) ||
      !fastPath(fields.bytes, fields.start(field), fields.end(field), row)
    ) {
      row.write(rowText(fields.text(field), reading))
    }
  }
}
