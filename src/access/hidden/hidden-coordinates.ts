import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql'
import { ALWAYS_THERE, toldBy } from './movie-fields.js'

/** What is hidden, by schema coordinates, with all that would tell of it; and what is wrong with what was asked for. */
export interface Hidden {
  readonly coordinates: ReadonlySet<string>
  readonly problems: readonly string[]
}

const GROUPS: readonly string[] = ['Genre', 'Company']

/** The types of which fields can be hidden. */
const HIDEABLE: readonly string[] = ['Movie', 'Query', 'Subscription', 'Snapshot', ...GROUPS]

const COORDINATE = /^([_A-Za-z]\w*)\.([_A-Za-z]\w*)$/

/** `asked`: fields, as in `Movie.overview`. What follows from them may be inputs, values of enums, and whole types, too. */
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
  if (ALWAYS_THERE.includes(member) || (GROUPS.includes(typeName) && member === 'name')) {
    return `${coordinate} cannot be hidden: nearly everything is told by it.`
  }
  // Filters, orders and measures are hidden with what they tell of: alone, that would be told in another way.
  if (!HIDEABLE.includes(typeName)) {
    return `${coordinate} cannot be hidden by itself: expected a field of ${HIDEABLE.join(', ')}, as in Movie.budget.`
  }
  return undefined
}

/** What is hidden where this is; what is of a type goes with it. */
function withIt(schema: GraphQLSchema, coordinate: string): string[] {
  const [typeName, member] = coordinate.split('.')
  return typeName === 'Movie' && member !== undefined
    ? toldBy(member).flatMap((pattern) => matching(schema, pattern))
    : []
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
