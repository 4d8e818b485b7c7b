import type { CutOff } from './block.js'

/** What is known of the last record of a file. */
interface LastRecord {
  /** Whether its line ends. */
  readonly isEnded: boolean
  /** Whether its bytes or quotes are not what they should be. */
  readonly isDamaged: boolean
  readonly isFirstHalf: boolean
  /** The field that could not be read. */
  readonly unreadable: number | undefined
}

/**
 * What shows that a file ends inside its last record; null if nothing does. Without a line end, only its fields can tell whether
 * a record is all there: that a number in the last one has lost digits cannot be known.
 */
export function signOfCutOff(fields: readonly string[], width: number, last: LastRecord): CutOff['sign'] | null {
  if (last.isEnded) return last.isFirstHalf && fields.length < width ? 'fields' : null
  if (fields.every((field) => field.trim() === '') && fields.length === 1) return null
  if (last.isDamaged || fields.length < width) return 'fields'
  if (last.unreadable === width - 1) return 'cell'
  return fields[width - 1] === '' ? 'empty cell' : null
}
