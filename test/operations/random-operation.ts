import type { GraphQLSchema } from 'graphql'
import { Random } from '../../loader/sample/random.js'
import { RandomSelections } from './random-selection.js'
import { Variables } from './variables.js'

/** As it is sent. */
export interface AskedOperation {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName?: string | null
}

/** Most are small: there have to be many. */
const DEPTHS = [2, 3, 3, 4]

const introspections = [
  '__schema { queryType { name fields { name } } types { kind name } directives { name } }',
  'stats: __type(name: "Stats") { name possibleTypes { name } fields { name type { kind ofType { name } } } }',
]

const mistakes = ['{ nothing }', '{ genres { name(first: 1) } }', '{ genres { ', 'mutation { a }', '{ movie { id } }']

/** The operation of this number; the same seed and number always make the same one. What is asked follows the schema. */
export function randomOperation(schema: GraphQLSchema, seed: number, number: number): AskedOperation {
  const random = new Random(seed, number)
  const query = schema.getQueryType()
  if (!query) throw new Error('expected a schema with a query type, got none')
  if (random.chance(0.02)) return { query: random.pick(mistakes), variables: {} }

  const variables = new Variables()
  const selections = new RandomSelections(schema, random, variables)
  const asked = selections.of(query, random.pick(DEPTHS))
  const whole = random.chance(0.03) ? asked.replace('{', `{ ${random.pick(introspections)}`) : asked
  const isNamed = random.chance(0.5)
  const hasOthers = isNamed && random.chance(0.4)
  const operation = `query ${isNamed ? 'Asked' : ''}${variables.declarations} ${whole}`
  const others = hasOthers ? '\nquery Other { genres { name } }' : ''
  return {
    query: `${operation}${others}\n${selections.fragments}`,
    variables: variables.values,
    ...operationNamed(random, isNamed, hasOthers),
  }
}

/** Mostly the right one; now and then none where one is needed, or one that is not there. */
function operationNamed(random: Random, isNamed: boolean, hasOthers: boolean): Pick<AskedOperation, 'operationName'> {
  if (random.chance(0.06)) return { operationName: random.pick(['', 'Missing', 'asked']) }
  if (!isNamed) return random.chance(0.5) ? {} : { operationName: null }
  return hasOthers || random.chance(0.5) ? { operationName: random.chance(0.95) ? 'Asked' : null } : {}
}
