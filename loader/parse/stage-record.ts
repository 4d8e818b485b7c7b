import { CellError } from './cell-error.js'
import { COLUMN_NAMES, COLUMNS, type ColumnName } from './columns.js'
import type { Fields } from './fields.js'
import type { Layout } from './layout.js'
import type { RowBytes } from './row-bytes.js'

/** Why a record is no movie, and the column that says so; null where it is the record as a whole. */
export class RecordError extends Error {
  override readonly name = 'RecordError'

  constructor(
    readonly column: ColumnName | null,
    reason: string,
  ) {
    super(reason)
  }
}

/** Stages records of one layout. */
export class RecordStager {
  readonly #columns: ReadonlyArray<{ readonly name: ColumnName; readonly field: number | undefined }>
  readonly #originalTitle: number | undefined

  constructor(readonly layout: Layout) {
    this.#columns = COLUMN_NAMES.map((name) => ({ name, field: layout.fields.get(name) }))
    this.#originalTitle = layout.fields.get('original_title')
  }

  /** Adds the movie that a record holds as a row with values for STAGED_COLUMNS. Throws RecordError, and adds nothing. */
  stage(fields: Fields, record: number, row: RowBytes): void {
    refuseOtherWidth(fields, this.layout.width)
    row.write(String(record))
    row.endValue()
    for (const { name, field } of this.#columns) {
      try {
        COLUMNS[name].stage(fields, name === 'title' ? this.#titleField(fields, field) : field, row)
      } catch (error) {
        row.dropValues()
        throw error instanceof CellError ? new RecordError(name, error.message) : error
      }
    }
    row.endRow()
  }

  /** Where a movie's title is: it may have only an original one. */
  #titleField(fields: Fields, title: number | undefined): number {
    const field = [title, this.#originalTitle].find((place) => place !== undefined && !fields.isEmpty(place))
    if (field === undefined) throw new RecordError('title', 'expected a title, got neither title nor original_title')
    return field
  }
}

/** A spreadsheet may write empty cells past the last column. */
function refuseOtherWidth(fields: Fields, width: number): void {
  if (fields.count === width) return
  if (fields.count > width && fields.texts().every((field, index) => index < width || field === '')) return
  throw new RecordError(null, `expected ${width} fields, got ${fields.count}`)
}
