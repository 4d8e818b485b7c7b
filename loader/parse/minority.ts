/** So many cells must be written in one way before others can be faults of single records. */
const FEWEST_OTHERS = 100
const MOST = 0.01

/**
 * Whether some cells are so few that they are faults, whose records are rejected: at most 1 % of a column's, the others being
 * at least 100. With more, the file is a mixed one.
 */
export function isMinority(few: number, others: number): boolean {
  return others >= FEWEST_OTHERS && few <= (few + others) * MOST
}
