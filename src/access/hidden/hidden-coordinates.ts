import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isRequiredInputField,
} from 'graphql'
import { ALWAYS_THERE, toldBy } from './movie-fields.js'

/** What is hidden, by schema coordinates, with all that would tell of it; and what is wrong with what was asked for. */
export interface Hidden {
  readonly coordinates: ReadonlySet<string>
  readonly problems: readonly string[]
}

const COORDINATE = /^([_A-Za-z]\w*)\.([_A-Za-z]\w*)$/

/** `asked`: fields, fields of inputs and values of enums, as in `Movie.overview`; types with a name alone. */
export function hiddenCoordinates(schema: GraphQLSchema, asked: readonly string[]): Hidden {
  const coordinates = new Set<string>()
  const problems = asked.flatMap((coordinate) => problemWith(schema, coordinate) ?? [])
  const add = (coordinate: string): void => {
    if (coordinates.has(coordinate)) return
    coordinates.add(coordinate)
    for (const other of withIt(schema, coordinate)) add(other)
  }
  if (problems.length === 0) for (const coordinate of asked) add(coordinate)
  const hidesProfitAlone = ['budget', 'revenue'].every((field) => !coordinates.has(`Movie.${field}`))
  if (coordinates.has('Movie.profit') && hidesProfitAlone) {
    problems.push('Movie.profit is Movie.revenue - Movie.budget: expected one of these to be hidden, too.')
  }
  return { coordinates, problems }
}

/** The names of what can be hidden of a type. */
export function membersOf(type: GraphQLNamedType | undefined): string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name)
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : []
}

function problemWith(schema: GraphQLSchema, coordinate: string): string | undefined {
  const [, typeName = '', member = ''] = COORDINATE.exec(coordinate) ?? []
  const type = schema.getType(typeName)
  if (type === undefined || isIntrospectionType(type) || !membersOf(type).includes(member)) {
    return `expected what the schema has, as in Movie.overview, got ${JSON.stringify(coordinate.slice(0, 100))}.`
  }
  if (typeName === 'Movie' && ALWAYS_THERE.includes(member)) {
    return `${coordinate} cannot be hidden: nearly everything is told by it.`
  }
  const field = isInputObjectType(type) ? type.getFields()[member] : undefined
  if (field !== undefined && isRequiredInputField(field)) return `${coordinate} cannot be hidden: it has to be given.`
  return undefined
}

/** What is hidden where this is. */
function withIt(schema: GraphQLSchema, coordinate: string): string[] {
  const [typeName = '', member] = coordinate.split('.')
  const type = schema.getType(typeName)
  if (member === undefined) return [] // what is of a type goes with it
  const told = toldBy(typeName, member).flatMap((pattern) => matching(schema, pattern))
  return [...told, ...sameInOthers(schema, type, member)]
}

/** A field of an interface is one of all that implement it. */
function sameInOthers(schema: GraphQLSchema, type: GraphQLNamedType | undefined, member: string): string[] {
  if (isInterfaceType(type)) {
    const { objects, interfaces } = schema.getImplementations(type)
    return [...objects, ...interfaces].map(({ name }) => `${name}.${member}`)
  }
  if (!isObjectType(type)) return []
  return type.getInterfaces().flatMap((each) => (member in each.getFields() ? [`${each.name}.${member}`] : []))
}

function matching(schema: GraphQLSchema, pattern: string): string[] {
  const [typeName = '', member] = pattern.split('.')
  if (member === undefined) return [pattern]
  const members = membersOf(schema.getType(typeName))
  const found = member.endsWith('*')
    ? members.filter((name) => name.startsWith(member.slice(0, -1)))
    : members.filter((name) => name === member)
  return found.map((name) => `${typeName}.${name}`)
}
