import type { CutOff } from './block.js'

/** What is known of the last record of a file. */
interface LastRecord {
  /** Whether its line ends. */
  readonly isEnded: boolean
  /** Whether its bytes or quotes are not what they should be. */
  readonly isDamaged: boolean
  /** Whether there is nothing in it, though every movie has something in these fields. */
  readonly isNothing: boolean
  /** Whether it is all of a second half. */
  readonly isRest: boolean
  /** The field that could not be read. */
  readonly unreadable: number | undefined
}

/** What a database's shell writes after the last record. */
const FOOTER = /^\(?\d+ (?:rows?|records?)\b/i

/**
 * What shows that a file ends inside its last record; null if nothing does. A line end may have been written after the cut.
 * Without one, only the fields can tell whether a record is all there: that a number in the last one has lost digits cannot
 * be known.
 */
export function signOfCutOff(fields: readonly string[], width: number, last: LastRecord): CutOff['sign'] | null {
  if (last.isNothing || (fields.length === 1 && FOOTER.test(fields[0] ?? ''))) return null
  if (last.isEnded) return fields.length < width && !last.isRest ? 'fields' : null
  if (last.isDamaged || fields.length < width) return 'fields'
  if (last.unreadable === width - 1) return 'cell'
  return fields[width - 1] === '' ? 'empty cell' : null
}
