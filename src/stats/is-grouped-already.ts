import { isPinnedToOne } from './choose-source.js'
import { dimensions, type RelationDimension, type SourceColumn } from './dimensions.js'
import type { Plan } from './plan.js'
import type { Source } from './sources.js'

const PINNABLE: readonly RelationDimension[] = ['GENRE', 'COMPANY']

/**
 * Whether every row of the source that a plan wants is a group of it by itself, with nothing to be added up: where the
 * plan groups by all that tells the source's rows apart, but for what is the same in all of them.
 */
export function isGroupedAlready(plan: Plan, { single }: Source): boolean {
  return single?.key.every((column) => isTold(plan, column) || isSame(plan, column)) ?? false
}

function isTold(plan: Plan, column: SourceColumn): boolean {
  return plan.dimensions.some((dimension) => dimension.column === column && dimension.isColumn)
}

function isSame(plan: Plan, column: SourceColumn): boolean {
  return PINNABLE.some((relation) => dimensions[relation].column === column && isPinnedToOne(plan, relation))
}
