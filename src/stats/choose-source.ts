import { fieldsOf } from '../movie/movie-fields.js'
import type { RelationDimension } from './dimensions.js'
import { computedMeasures, type Pin, type Plan } from './plan.js'
import { type Source, sources } from './sources.js'

/** The narrowest table that has all of what a plan asks for. */
export function chooseSource(plan: Plan): Source {
  return sources.find((source) => covers(source, plan)) ?? sources[sources.length - 1] ?? sources[0]
}

/** The lists that the plan makes a row for each member of. */
export function relationsOf({ dimensions }: Plan): RelationDimension[] {
  return dimensions.flatMap(({ name }) => (name === 'GENRE' || name === 'COMPANY' || name === 'COUNTRY' ? [name] : []))
}

/** Of those, the ones that the source's rows are not made for already. */
export function explodedOf(plan: Plan, { relation }: Source): RelationDimension[] {
  return relationsOf(plan).filter((each) => each !== relation)
}

/** Whether a movie counts by its share: without a list among the dimensions there is nothing to share it among. */
export function isSplit(plan: Plan): boolean {
  return plan.attribution === 'SPLIT' && relationsOf(plan).length > 0
}

function covers(source: Source, plan: Plan): boolean {
  const { pin, where } = plan
  return (
    (source.relation === null || relationsOf(plan).includes(source.relation) || isPinnedToOne(plan, source.relation)) &&
    explodedOf(plan, source).every((each) => source.explodes.includes(each)) &&
    (pin === null || isFound(pin, source)) &&
    computedMeasures(plan).every((measure) => source.has(measure, isSplit(plan))) &&
    plan.dimensions.every(({ column }) => source.columns.includes(column)) &&
    [...fieldsOf(where)].every((field) => source.filters?.some((filter) => filter === field) ?? true)
  )
}

function isFound({ dimension }: Pin, { relation, findsMembers, explodes }: Source): boolean {
  return dimension === relation ? findsMembers : explodes.includes(dimension)
}

/** Rows for each company still count a movie once if they are those of one company only. */
export function isPinnedToOne({ pin }: Plan, relation: RelationDimension): boolean {
  return pin !== null && pin.dimension === relation && pin.ids !== 'any' && pin.ids.length === 1
}
