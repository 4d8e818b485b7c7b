import { fieldsOf } from '../movie/movie-fields.js'
import type { RelationDimension } from './dimensions.js'
import { computedMeasures, type Plan } from './plan.js'
import { type Source, sources } from './sources.js'

/** The narrowest table that has all of what a plan asks for. */
export function chooseSource(plan: Plan): Source {
  return sources.find((source) => covers(source, plan)) ?? sources[sources.length - 1] ?? sources[0]
}

/** The lists that the plan makes a row for each member of. */
export function relationsOf({ dimensions }: Plan): RelationDimension[] {
  return dimensions.flatMap(({ name }) => (name === 'GENRE' || name === 'COMPANY' || name === 'COUNTRY' ? [name] : []))
}

function covers(source: Source, plan: Plan): boolean {
  if (source.relations === null) return true
  const measures = computedMeasures(plan)
  const grouped = relationsOf(plan)
  const pinned = plan.pin === null || grouped.includes(plan.pin.dimension) ? [] : [plan.pin.dimension]
  return (
    sameMembers(source.relations, [...grouped, ...pinned]) &&
    plan.dimensions.every(({ column }) => source.columns.includes(column)) &&
    [...fieldsOf(plan.where)].every((field) => source.filters?.some((filter) => filter === field)) &&
    measures.every((measure) => measure.function === null || source.functions.includes(measure.function)) &&
    (!isSplit(plan) || sharesAreStored(source, grouped) || !measures.some(({ attributed }) => attributed)) &&
    oneMovieOnce(plan, pinned)
  )
}

/** Whether a movie counts by its share: without a list among the dimensions there is nothing to share it among. */
export function isSplit(plan: Plan): boolean {
  return plan.attribution === 'SPLIT' && relationsOf(plan).length > 0
}

/** The shares in a metrics table are among the members of its own lists, and the releases have none. */
function sharesAreStored(source: Source, grouped: readonly RelationDimension[]): boolean {
  return source.functions.length > 0 && sameMembers(source.relations ?? [], grouped)
}

/** A movie of two of the companies pinned would be counted twice where they are not told apart. */
function oneMovieOnce({ pin }: Plan, pinned: readonly RelationDimension[]): boolean {
  return pinned.length === 0 || (pin !== null && pin.ids !== 'any' && pin.ids.length === 1)
}

function sameMembers(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each) => others.includes(each))
}
