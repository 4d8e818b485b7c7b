import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context.js'
import { UserInputError } from '../request/user-input-error.js'
import { queryLimits } from './query-limits.js'

/** Refuses variables that nest deeper than any argument in a document may. */
export const variableLimits: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request: { variables } }) => {
      const problem = tooDeepVariable(variables ?? {})
      if (problem !== undefined) throw problem
    },
  }),
}

/** The error for the first variable that nests too deep; undefined if none does. */
export function tooDeepVariable(variables: Readonly<Record<string, unknown>>): UserInputError | undefined {
  const deep = Object.entries(variables).find(([, value]) => isDeeper(value, queryLimits.inputDepth))
  if (deep === undefined) return undefined
  return new UserInputError(`$${deep[0]}`, `expected at most ${queryLimits.inputDepth} levels of lists and objects.`)
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1))
}
