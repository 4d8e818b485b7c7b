import { type GraphQLResolveInfo, Kind } from 'graphql'
import { queryLimits } from '../limits/query-limits.js'
import { UserInputError } from '../request/user-input-error.js'
import { checkRange } from './check-range.js'
import type { PageArgs } from './page.args.js'

/** Of a page that does not say it. */
export const DEFAULT_SIZE = 20

/** The end of a list that a page is counted from. */
export type ListEnd = 'start' | 'end'

/** Which rows of a list: so many from one end of what is between the cursors. */
export interface Page {
  readonly from: ListEnd
  readonly size: number
  readonly after: string | null
  readonly before: string | null
}

/** The page that a field asks for. */
export function pageOf({ first, last, after, before }: PageArgs, info: GraphQLResolveInfo): Page {
  const cursors = { after: after ?? null, before: before ?? null }
  if (last === null || last === undefined) {
    const size = first ?? DEFAULT_SIZE
    checkRange('first', size, 1, queryLimits.page)
    return { from: 'start', size, ...cursors }
  }
  if (first !== null && first !== undefined && isGiven(info, 'first')) {
    throw new UserInputError('last', `expected first or last, got both: ${first} and ${last}. Leave one of them out.`)
  }
  checkRange('last', last, 1, queryLimits.page)
  return { from: 'end', size: last, ...cursors }
}

/** Whether an argument has its value from the request, and not from its default. */
function isGiven({ fieldNodes, variableValues }: GraphQLResolveInfo, argument: string): boolean {
  const value = fieldNodes[0]?.arguments?.find(({ name }) => name.value === argument)?.value
  if (value === undefined) return false
  return value.kind !== Kind.VARIABLE || Object.hasOwn(variableValues, value.name.value)
}
