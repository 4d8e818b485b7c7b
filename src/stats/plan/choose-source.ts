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
  const source = sources.find((each) => covers(each, plan))
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

function hasDimension({ columns }: Source, dimension: Dimension): boolean {
  if (dimension === YEAR_RANGE) return columns.has(dimensions.YEAR.column)
  const { column, list } = dimension
  return columns.has(column) || (list !== null && columns.has(list.column))
}

/** Rows of single members have to lie side by side to be found; in a list, members are looked for. */
function isFound({ columns, sortedBy }: Source, { groupFilter }: Plan): boolean {
  if (groupFilter === null) return true
  const { list } = groupFilter.dimension
  return columns.has(list.member) ? sortedBy[0] === list.member : columns.has(list.column)
}

/** Something that a table must have to answer a plan. */
interface Requirement {
  isMet(source: Source, plan: Plan): boolean
  /** Where it is not met: what of the table is in the way, to be said after “it has”. */
  obstacles(source: Source, plan: Plan): readonly string[]
}

type MissingColumns = (source: Source, plan: Plan) => Iterable<string>

/** The first that is missing settles it. */
function allColumns(missing: MissingColumns): Requirement {
  return {
    isMet: (source, plan) => {
      for (const _ of missing(source, plan)) return false
      return true
    },
    obstacles: (source, plan) => [...missing(source, plan)].map(noColumn),
  }
}

function noColumn(column: string): string {
  return `no ${column}`
}

function* columnsToGroupBy(source: Source, { dimensions: grouped }: Plan): Iterable<string> {
  for (const each of grouped) {
    if (!hasDimension(source, each)) yield each === YEAR_RANGE ? dimensions.YEAR.column : each.column
  }
}

/** Where lists are expanded, that makes the movies' parts. */
function* columnsToMeasure(source: Source, plan: Plan): Iterable<string> {
  const isExpanded = listsToExpand(plan, source).length > 0
  for (const measure of computedMeasures(plan)) {
    for (const column of columnsMeasured(source, measure, countingOf(plan))) {
      if (!source.columns.has(column) && !(column === PARTS && isExpanded)) yield column
    }
  }
}

function* columnsToFilter({ columns }: Source, { where }: Plan): Iterable<string> {
  for (const column of columnsFiltered(where)) if (!columns.has(column)) yield column
}

const requirements: readonly Requirement[] = [
  {
    isMet: hasItsRows,
    obstacles: (source) =>
      memberDimensions(source).map(
        ({ list }) => `a row of a movie for each ${list.member}, which would count several times`,
      ),
  },
  {
    isMet: isFound,
    obstacles: ({ columns }, { groupFilter }) => {
      if (groupFilter === null) return []
      const { member } = groupFilter.dimension.list
      return [columns.has(member) ? `rows that are not sorted by ${member}` : noColumn(member)]
    },
  },
  allColumns(columnsToGroupBy),
  allColumns(columnsToMeasure),
  allColumns(columnsToFilter),
]

function covers(source: Source, plan: Plan): boolean {
  return requirements.every(({ isMet }) => isMet(source, plan))
}

/** Why a plan is answered from the table that it is: what each narrower one lacks. */
export function explainChoice(plan: Plan): string {
  const chosen = chooseSource(plan)
  const passedOver = sources.slice(0, sources.indexOf(chosen)).map((source) => {
    const unmet = requirements.filter(({ isMet }) => !isMet(source, plan))
    const obstacles = new Set(unmet.flatMap((each) => each.obstacles(source, plan)))
    return `${source.table} was passed over: it has ${[...obstacles].join(', and ')}.`
  })
  return [`${chosen.table} is the narrowest table that covers the question.`, ...passedOver].join(' ')
}

function namesOf(plan: Plan): string {
  return [...plan.dimensions.map(({ name }) => name), ...computedMeasures(plan).map(({ path }) => path)].join(', ')
}
