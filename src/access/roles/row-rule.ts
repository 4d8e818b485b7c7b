import { createHash } from 'node:crypto'
import { coerceInputValue, type GraphQLSchema, isInputObjectType } from 'graphql'
import { movieCondition } from '../../movie/movie-condition.js'
import type { MovieWhere } from '../../movie/movie-where.input.js'
import { UserInputError } from '../../request/user-input-error.js'
import type { RowRule } from '../role.js'
import type { Path } from './json-text.js'

/** The rule that a MovieWhere in JSON is; null where `problem` was told what is wrong with it. */
export function rowRule(
  given: unknown,
  schema: GraphQLSchema,
  problem: (path: Path, wrong: string) => void,
): RowRule | null {
  const type = schema.getType('MovieWhere')
  if (!isInputObjectType(type)) throw new Error('expected the schema to have MovieWhere')
  let isRight = true
  const wrong = (path: Path, text: string): void => {
    isRight = false
    problem(path, text)
  }
  const coerced: unknown = coerceInputValue(given, type, (path, _value, { message }) => wrong(path, message))
  if (!isRight) return null
  const where = coerced as MovieWhere // what it was coerced by is made of that class
  try {
    if (movieCondition(where, 'any').text === movieCondition({}, 'any').text) {
      wrong([], 'expected a condition, got one that every movie meets. Leave it out if that is meant.')
    }
  } catch (error) {
    if (!(error instanceof UserInputError)) throw error
    wrong([], error.message)
  }
  return isRight ? { id: createHash('sha256').update(canonical(where)).digest('hex').slice(0, 16), where } : null
}

/** JSON with the names of objects in one order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join()}}`
}
