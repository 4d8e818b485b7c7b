import { columnsFiltered } from '../../movie/columns-filtered.js'
import { type Dimension, isListDimension, type ListDimension } from './dimension.js'
import { dimensions } from './dimensions.js'
import { isOneGroup } from './group-filter.js'
import { computedMeasures, type Plan } from './plan.js'
import type { Source } from './source.js'
import { type Counting, columnsMeasured, memberDimensions, sources } from './sources.js'
import { YEAR_RANGE } from './year-range-dimension.js'

/** The column with how many equal parts a movie falls into. */
export const PARTS = 'parts'

/** The narrowest table that has every column that a plan needs. */
export function chooseSource(plan: Plan): Source {
  const source = sources.find((each) => hasItsRows(each, plan) && hasColumns(each, plan))
  if (source === undefined) throw new Error(`expected a table with all columns of ${namesOf(plan)}, found none`)
  return source
}

/** The dimensions that the plan makes a row for each member of a list for. */
export function listsGrouped({ dimensions }: Plan): ListDimension[] {
  return dimensions.filter(isListDimension)
}

/** Of those, the ones that the source's rows are not made for already. */
export function listsToExpand(plan: Plan, { columns }: Source): ListDimension[] {
  return listsGrouped(plan).filter(({ list }) => !columns.has(list.member))
}

/** Whether a movie counts by its share: without a list among the dimensions there is nothing to share it among. */
export function isSplit(plan: Plan): boolean {
  return plan.attribution === 'SPLIT' && listsGrouped(plan).length > 0
}

export function countingOf(plan: Plan): Counting {
  return { split: isSplit(plan), dollarsOf: plan.dollarsOf }
}

/** Rows for each company still count a movie once if they are grouped by it, or those of one company only. */
function hasItsRows(source: Source, { dimensions, groupFilter }: Plan): boolean {
  return memberDimensions(source).every((each) => dimensions.includes(each) || isOneGroup(groupFilter, each))
}

function hasColumns(source: Source, plan: Plan): boolean {
  const { columns } = source
  return (
    isFound(plan, source) &&
    plan.dimensions.every((dimension) => hasDimension(source, dimension)) &&
    computedMeasures(plan).every((measure) =>
      isMeasured(source, plan, columnsMeasured(source, measure, countingOf(plan))),
    ) &&
    [...columnsFiltered(plan.where)].every((column) => columns.has(column))
  )
}

function hasDimension({ columns }: Source, dimension: Dimension): boolean {
  if (dimension === YEAR_RANGE) return columns.has(dimensions.YEAR.column)
  const { column, list } = dimension
  return columns.has(column) || (list !== null && columns.has(list.column))
}

/** Rows of single members have to lie side by side to be found; in a list, members are looked for. */
function isFound({ groupFilter }: Plan, { columns, sortedBy }: Source): boolean {
  if (groupFilter === null) return true
  const { list } = groupFilter.dimension
  return columns.has(list.member) ? sortedBy[0] === list.member : columns.has(list.column)
}

/** Where lists are expanded, that makes the movies' parts. */
function isMeasured(source: Source, plan: Plan, needed: ReadonlySet<string>): boolean {
  const isExpanded = listsToExpand(plan, source).length > 0
  return [...needed].every((column) => source.columns.has(column) || (column === PARTS && isExpanded))
}

function namesOf(plan: Plan): string {
  return [...plan.dimensions.map(({ name }) => name), ...computedMeasures(plan).map(({ path }) => path)].join(', ')
}
