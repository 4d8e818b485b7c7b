import { CellError } from './cell-error.js'
import { COLUMN_NAMES, COLUMNS, type ColumnName } from './columns.js'
import type { Fields } from './fields.js'
import type { Layout } from './layout.js'
import { NotationError, Reading } from './reading.js'
import type { RowBytes } from './row-bytes.js'
import { type Titles, titlesIn } from './titles.js'

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
  readonly #reading: Reading
  #isUndecided = false

  constructor(readonly layout: Layout) {
    this.#columns = COLUMN_NAMES.map((name) => ({ name, field: layout.fields.get(name) }))
    this.#reading = new Reading(layout.notation)
  }

  /** Whether a cell was met that the notation has to be known for. */
  get isUndecided(): boolean {
    return this.#isUndecided
  }

  /** What was read in another way than the source's. */
  get readAs(): readonly string[] {
    return this.#reading.met
  }

  /** Adds the movie that a record holds as a row with values for STAGED_COLUMNS. Throws RecordError, and adds nothing. */
  stage(fields: Fields, record: number, row: RowBytes): void {
    refuseOtherWidth(fields, this.layout.width)
    row.write(String(record))
    row.endValue()
    const titles = titlesIn(fields, this.layout.fields.get('title'), this.layout.fields.get('original_title'))
    for (const { name, field } of this.#columns) {
      try {
        COLUMNS[name].stage(fields, placeOf(name, field, titles), row, this.#reading)
      } catch (error) {
        row.dropValues()
        if (error instanceof NotationError) this.#isUndecided = true
        throw error instanceof CellError ? new RecordError(name, error.message) : error
      }
    }
    row.endRow()
  }
}

/** Where the cell of a column is: that of a title may not be what it seems. */
function placeOf(name: ColumnName, field: number | undefined, { title, original }: Titles): number | undefined {
  if (name === 'original_title') return original
  if (name !== 'title') return field
  if (title === undefined) throw new RecordError('title', 'expected a title, got neither title nor original_title')
  return title
}

/** A spreadsheet may write empty cells past the last column. */
function refuseOtherWidth(fields: Fields, width: number): void {
  if (fields.count === width) return
  if (fields.count > width && fields.texts().every((field, index) => index < width || field === '')) return
  throw new RecordError(null, `expected ${width} fields, got ${fields.count}`)
}
