import { RequestError } from '../request/request-error.js'
import { queryLimits } from './query-limits.js'
import { withinItself } from './query-limits-rule.js'
import { type WrittenDefinition, writtenDefinitions } from './written-definitions.js'

/**
 * The error for a document whose selections, lists and objects lie too deep within each other, those of fragments counted
 * where they are spread; undefined if they do not. To be asked before it is parsed: graphql-js calls itself for every level
 * and for every fragment within another, in parsing as in validation, and has no stack left for thousands.
 */
export function tooDeepQuery(query: string): RequestError | undefined {
  try {
    checkNesting(query)
    return undefined
  } catch (error) {
    if (error instanceof RequestError) return error
    throw error
  }
}

function checkNesting(query: string): void {
  // Few documents need to be looked through: none is deeper than it has brackets, those of its fragments among them.
  if (!hasMoreBrackets(query, queryLimits.nesting)) return
  const definitions = writtenDefinitions(query)
  const depths = new Map<string, number>()
  const around = new Set<string>()

  function depthOf({ deepest, spreads }: WrittenDefinition, above: number): number {
    let depth = deepest
    for (const [name, level] of spreads) depth = Math.max(depth, level + depthOfFragment(name, above + level))
    if (above + depth > queryLimits.nesting) throw tooDeep()
    return depth
  }

  function depthOfFragment(name: string, above: number): number {
    if (around.has(name)) throw withinItself(name)
    if (above > queryLimits.nesting) throw tooDeep()
    const known = depths.get(name)
    if (known !== undefined) return known
    around.add(name)
    const depth = (fragments.get(name) ?? []).reduce((most, each) => Math.max(most, depthOf(each, above)), 0)
    around.delete(name)
    depths.set(name, depth)
    return depth
  }

  const fragments = byName(definitions)
  for (const definition of definitions) depthOf(definition, 0)
}

function hasMoreBrackets(text: string, limit: number): boolean {
  let count = 0
  for (const _ of text.matchAll(/[{[]/g)) {
    count += 1
    if (count > limit) return true
  }
  return false
}

/** Those of one name together, although that is a mistake. */
function byName(definitions: readonly WrittenDefinition[]): ReadonlyMap<string, readonly WrittenDefinition[]> {
  const named = new Map<string, WrittenDefinition[]>()
  for (const definition of definitions) {
    const { fragment } = definition
    if (fragment !== null) named.set(fragment, [...(named.get(fragment) ?? []), definition])
  }
  return named
}

function tooDeep(): RequestError {
  const message = `The query nests selections, lists and objects too deep, fragments included; at most ${queryLimits.nesting} levels are allowed.`
  return new RequestError('QUERY_TOO_COSTLY', message)
}
