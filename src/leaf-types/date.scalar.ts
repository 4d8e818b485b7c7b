import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { GraphQLLocalDate } from 'graphql-scalars'

/** A calendar date, kept as its ISO text everywhere: the films begin before the dates of ClickHouse and are no instants. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  description: 'Calendar date, YYYY-MM-DD (proleptic Gregorian; the data starts in 1874).',
  serialize: (value) => {
    if (typeof value !== 'string') throw new GraphQLError(`Date cannot represent ${typeof value} value`)
    return value
  },
  parseValue: (value) => calendarDate(value),
  parseLiteral: (node) => calendarDate(node.kind === Kind.STRING ? node.value : undefined, node),
})

function calendarDate(value: unknown, node?: ValueNode): string {
  try {
    const date: unknown = GraphQLLocalDate.parseValue(value)
    if (typeof date === 'string') return date
  } catch {
    // Its message speaks of another scalar's name.
  }
  throw new GraphQLError(
    `Date must be a string with an existing calendar date as YYYY-MM-DD, like "1999-12-31", not ${JSON.stringify(value)}`,
    node && { nodes: node },
  )
}
