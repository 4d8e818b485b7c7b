import { allDimensions, dimensions, isDimensionName } from './dimensions.js'

/** How many rows `movieStats` is estimated to have at most: one for each combination of the dimensions that it groups by. */
export function estimatedGroups(groupBy: unknown, genres: number): number {
  if (!Array.isArray(groupBy)) return Number.POSITIVE_INFINITY
  return groupBy.reduce((product: number, name: unknown) => product * groupsOf(name, genres), 1)
}

/** Of large dimensions most combinations are rare in one question; an answer that grows too large is refused when it does. */
const MOST_OTHERS = 1000

/** How many rows of the rest it has, by its arguments: one, or one for each combination that the best are chosen within. */
export function estimatedOthers(args: Readonly<Record<string, unknown>>, genres: number): number {
  if (!('topPerGroup' in args)) return 1
  const { topPerGroup, groupBy } = args
  if (topPerGroup === null) return 1
  const isKnown = typeof topPerGroup === 'object' && 'within' in topPerGroup
  return Math.min(estimatedGroups(isKnown ? topPerGroup.within : groupBy, genres), MOST_OTHERS)
}

function groupsOf(name: unknown, genres: number): number {
  if (typeof name !== 'string' || !isDimensionName(name)) return 1
  return dimensions[name].estimate?.groups ?? genres + 1
}

/** The estimates in words: "130 years, 14 decades, … and the genres of the snapshot". */
export function estimatesInWords(): string {
  const estimates = allDimensions.flatMap(({ estimate }) => estimate ?? [])
  const words = estimates.map(({ groups, of }) => `${groups.toLocaleString('en-US')} ${of}`)
  return `${words.join(', ')} and the genres of the snapshot`
}
