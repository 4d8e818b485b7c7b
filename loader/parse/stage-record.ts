import type { CellWriter, Format } from '../formats/format.js'
import { CellError } from './cell-error.js'
import type { Fields } from './fields.js'
import type { Layout } from './layout.js'
import { NotationError, Reading } from './reading.js'
import { RecordError } from './record-error.js'
import type { RowBytes } from './row-bytes.js'

/** Stages records of one layout. */
export class RecordStager {
  readonly #columns: ReadonlyArray<{ readonly name: string; readonly write: CellWriter }>
  readonly #reading: Reading
  #isUndecided = false

  constructor(
    readonly layout: Layout,
    format: Format,
  ) {
    this.#columns = format.columns.map((column) => ({ name: column.name, write: column.writer(layout) }))
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

  /** Adds a record as a row with values for its stagedColumns. Throws RecordError, and adds nothing. */
  stage(fields: Fields, record: number, row: RowBytes): void {
    refuseOtherWidth(fields, this.layout.width)
    row.write(String(record))
    row.endValue()
    for (const { name, write } of this.#columns) {
      try {
        write(fields, row, this.#reading)
      } catch (error) {
        row.dropValues()
        if (error instanceof NotationError) this.#isUndecided = true
        throw error instanceof CellError ? new RecordError(name, error.message) : error
      }
    }
    row.endRow()
  }
}

/** A spreadsheet may write empty cells past the last column. */
function refuseOtherWidth(fields: Fields, width: number): void {
  if (fields.count === width) return
  if (fields.count > width && fields.texts().every((field, index) => index < width || field === '')) return
  throw new RecordError(null, `expected ${width} fields, got ${fields.count}`)
}
