import type { Dimension } from './dimension.js'
import { dimensions } from './dimensions.js'

const { YEAR, QUARTER, MONTH, DECADE } = dimensions
const BESIDE_YEARS: readonly Dimension[] = [QUARTER, MONTH, DECADE]

/** Whether years can be added up in rows of these: each has one row beside the other dimensions' values. */
export function accumulates(grouped: readonly Dimension[]): boolean {
  return grouped.includes(YEAR) && !grouped.some((each) => BESIDE_YEARS.includes(each))
}
