import { allDimensions } from './dimensions.js'
import { isOneGroup } from './group-filter.js'
import type { Plan } from './plan.js'
import type { Source } from './source.js'

/**
 * Whether every row of the source that a plan wants is a group of it by itself, with nothing to be added up: where the
 * plan groups by all that tells the source's rows apart, but for what is the same in all of them.
 */
export function isPreGrouped(plan: Plan, { rows, sortedBy }: Source): boolean {
  return rows === 'groups' && sortedBy.every((column) => isGroupedBy(plan, column) || isSame(plan, column))
}

function isGroupedBy({ dimensions }: Plan, column: string): boolean {
  return dimensions.some((dimension) => dimension.column === column && dimension.isColumn)
}

function isSame({ groupFilter }: Plan, column: string): boolean {
  return allDimensions.some((dimension) => dimension.column === column && isOneGroup(groupFilter, dimension))
}
