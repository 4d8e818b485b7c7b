import type {
  Attribution,
  MovieDimension,
  MovieWhere,
  StatsCondition,
  StatsMeasure,
  StatsOrderBy,
  TopPerGroup,
} from '../schema-types.js'

/** A question, as GraphQL over HTTP has it. */
export interface GraphQLRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** What `/export` is asked for: the arguments of movieStats. */
export interface ExportQuestion {
  readonly groupBy: readonly MovieDimension[]
  readonly measures?: readonly StatsMeasure[]
  readonly where?: MovieWhere | undefined
  readonly attribution?: Attribution
  readonly having?: readonly StatsCondition[] | undefined
  readonly dollarsOf?: number | null | undefined
  readonly orderBy?: readonly StatsOrderBy[] | undefined
  readonly topPerGroup?: TopPerGroup | undefined
  /** How many groups; all of them if it is left out. */
  readonly first?: number | undefined
}

export function exportAddress(question: ExportQuestion, format: 'csv' | 'parquet', snapshot: number | null): string {
  const { groupBy, measures, where, attribution, having, dollarsOf, orderBy, topPerGroup, first } = question
  const parameters = new URLSearchParams({ format })
  if (groupBy.length > 0) parameters.set('groupBy', groupBy.join(','))
  if (measures !== undefined && measures.length > 0) parameters.set('measures', measures.join(','))
  if (where !== undefined) parameters.set('where', JSON.stringify(where))
  if (attribution !== undefined) parameters.set('attribution', attribution)
  if (having !== undefined && having.length > 0) parameters.set('having', JSON.stringify(having))
  if (dollarsOf !== undefined && dollarsOf !== null) parameters.set('dollarsOf', String(dollarsOf))
  if (orderBy !== undefined && orderBy.length > 0) parameters.set('orderBy', JSON.stringify(orderBy))
  if (topPerGroup !== undefined) parameters.set('topPerGroup', JSON.stringify(topPerGroup))
  if (first !== undefined) parameters.set('first', String(first))
  if (snapshot !== null) parameters.set('snapshot', String(snapshot))
  return `/export?${parameters}`
}

export function sandboxAddress({ query, variables }: GraphQLRequest, snapshot: number | null): string {
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) })
  if (snapshot !== null) parameters.set('snapshot', String(snapshot))
  return `/graphql?${parameters}`
}

/** The text of a question, with its variables as a comment above it: nothing is lost where there is one box to paste to. */
export function withVariables({ query, variables }: GraphQLRequest): string {
  if (Object.keys(variables).length === 0) return query
  const lines = JSON.stringify(variables, null, 2).split('\n')
  return ['Variables:', ...lines].map((line) => `# ${line}\n`).join('') + query
}

/** The address of a view with the very numbers that it shows. */
export function linkTo(view: string, snapshot: number | null): string {
  const link = new URL(view)
  if (snapshot !== null) link.searchParams.set('snapshot', String(snapshot))
  return link.href
}
