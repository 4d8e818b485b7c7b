import {
  type GraphQLArgument,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'
import type { Random } from '../../loader/sample/random.js'
import { randomOrNull, randomValue } from './random-value.js'
import type { Variables } from './variables.js'

const MAX_DEPTH = 4

/** Where a value stands. */
interface Position {
  readonly name: string
  readonly type: GraphQLInputType
  /** Whether something else takes its place where nothing is given. */
  readonly hasDefault: boolean
}

/** Of being given; what is filtered costs a statement of its own. */
const chances: Readonly<Record<string, number>> = { after: 0.05, where: 0.1, having: 0.1 }

/** Arguments with parentheses: literals and variables, in objects and lists too; empty where none are given. */
export function randomArguments(random: Random, variables: Variables, args: readonly GraphQLArgument[]): string {
  const given = args.flatMap((arg) => {
    if (!isRequiredArgument(arg) && !random.chance(chances[arg.name] ?? 0.3)) return []
    const hasDefault = arg.defaultValue !== undefined
    return [`${arg.name}: ${valueAt(random, variables, { name: arg.name, type: arg.type, hasDefault }, 0)}`]
  })
  return given.length === 0 ? '' : `(${given.join(', ')})`
}

function valueAt(random: Random, variables: Variables, position: Position, depth: number): string {
  const { type, name } = position
  if (random.chance(0.25)) return variableFor(random, variables, position)
  const inner = isNonNullType(type) ? type.ofType : type
  if (!isNonNullType(type) && random.chance(0.1)) return 'null'
  if (isListType(inner)) {
    const item = { name, type: inner.ofType, hasDefault: false }
    if (random.chance(0.1)) return valueAt(random, variables, item, depth + 1)
    const items = Array.from({ length: random.between(1, 2) }, () => valueAt(random, variables, item, depth + 1))
    return random.chance(0.05) ? '[]' : `[${items.join(', ')}]`
  }
  if (!isInputObjectType(inner)) return randomValue(random, inner, name).literal
  const all = Object.values(inner.getFields())
  const chance = depth >= MAX_DEPTH ? 0 : Math.min(0.6, 2 / all.length)
  const fields = all.flatMap((field) => {
    if (!isRequiredInputField(field) && !random.chance(chance)) return []
    const at = { name: field.name, type: field.type, hasDefault: field.defaultValue !== undefined }
    return [`${field.name}: ${valueAt(random, variables, at, depth + 1)}`]
  })
  return `{${fields.join(', ')}}`
}

/** A variable that fits there, as GraphQL has it: also one that may be null, where a default would take its place. */
function variableFor(random: Random, variables: Variables, { name, type, hasDefault }: Position): string {
  const value = random.chance(0.05) ? { bad: name } : randomOrNull(random, type, name).json
  const orNothing = () => (random.chance(0.25) ? undefined : random.chance(0.3) ? null : value)
  if (!isNonNullType(type)) {
    return variables.add(
      String(type),
      random.chance(0.3) ? randomOrNull(random, type, name).literal : null,
      orNothing(),
    )
  }
  const nullable = String(type.ofType)
  if (hasDefault && random.chance(0.5)) return variables.add(nullable, null, orNothing())
  if (random.chance(0.4)) return variables.add(nullable, randomValue(random, type, name).literal, orNothing())
  return variables.add(String(type), null, random.chance(0.03) ? undefined : value)
}
