import { isBlank, isBlankOrFilled } from '../../../parse/blank-cell.js'
import type { Block } from '../../../parse/block.js'
import { BlockRecords } from '../../../parse/block-records.js'
import { Fields } from '../../../parse/fields.js'
import type { Layout } from '../../../parse/layout.js'
import type { ColumnName } from '../kaggle-order.js'
import { CELL_LOOKS, NEVER_EMPTY, TYPED } from './cell-looks.js'
import { columnsThere } from './columns-there.js'
import { SplitRecords } from './split-record.js'

/**
 * Gathers from all records of a drop in which columns of numbers, dates and booleans the second halves of movies have
 * something else: no tool has emptied those of what is of another kind.
 */
export class TextEvidence {
  readonly columns = new Set<ColumnName>()
  /** Whether some record lacks what every movie has. */
  hasPoor = false
  readonly #fields: Fields
  readonly #splits: SplitRecords
  readonly #typed: ReadonlyArray<readonly [ColumnName, number]>
  readonly #neverEmpty: readonly number[]

  constructor(readonly layout: Layout) {
    this.#fields = new Fields(layout.dialect)
    this.#splits = new SplitRecords(layout)
    this.#typed = columnsThere(layout).filter(([column]) => TYPED.has(column))
    this.#neverEmpty = NEVER_EMPTY.flatMap((column) => layout.fields.get(column) ?? [])
  }

  add(block: Block): void {
    if (block.broken !== null) return
    const records = new BlockRecords(block.bytes, this.layout.dialect)
    const idField = this.layout.fields.get('id') ?? 0
    for (let index = 0; index < records.count; index++) {
      records.read(index, this.#fields)
      if (this.#fields.count < this.layout.width) continue
      this.hasPoor ||= this.#neverEmpty.some((field) => isBlank(this.#fields.text(field)))
      if (CELL_LOOKS.id(this.#fields.text(idField).trim())) continue
      const cells = this.#fields.texts()
      if (!this.#splits.isSecondHalf(cells)) continue
      for (const [column, field] of this.#typed)
        if (isOther(column, cells[field]?.trim() ?? '')) this.columns.add(column)
    }
  }
}

function isOther(column: ColumnName, cell: string): boolean {
  return !isBlankOrFilled(cell) && !CELL_LOOKS[column](cell)
}
