import { CellError, unreadable } from './cell-error.js'
import { type DecimalMark, type Notation, ORDINARY } from './notation.js'

/** A cell that can be read as soon as it is known how the whole drop writes numbers or dates. */
export class NotationError extends CellError {
  override readonly name = 'NotationError'
}

/** How the cells of a drop are read, and what was met on the way that the source writes otherwise. */
export class Reading {
  readonly #met = new Set<string>()

  constructor(readonly notation: Notation = ORDINARY) {}

  /** What was read in another way than the source's, in words for a load's report. */
  get met(): readonly string[] {
    return [...this.#met]
  }

  decimalIn(column: string): DecimalMark | null {
    return this.notation.decimalIn[column] ?? this.notation.decimal
  }

  note(what: string): void {
    this.#met.add(what)
  }
}

export function undecided(expected: string, got: string): NotationError {
  return new NotationError(unreadable(expected, got).message)
}
