const { DEEP, SEED } = process.env

/** How far tests of made-up cases go: `DEEP=1` to where new mistakes are looked for, `DEEP=10` ten times as far. */
export const isDeep = DEEP !== undefined && DEEP !== ''

/** Which cases are made up: `SEED=7` makes others, and again those of a run that failed. */
export const seed = Number(SEED || 1)

/** How many cases: usually as many as each kind of mistake takes to be seen. */
export function caseCount({ usual, deep }: { readonly usual: number; readonly deep: number }): number {
  return isDeep ? deep * Number(DEEP) : usual
}

/** The same for fast-check, which makes up others every time unless there is a seed. */
export function propertyRuns(counts: { readonly usual: number; readonly deep: number }): {
  readonly numRuns: number
  readonly seed?: number
} {
  return { numRuns: caseCount(counts), ...(SEED && { seed }) }
}
