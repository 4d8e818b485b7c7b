import {
  type GraphQLInputType,
  type GraphQLScalarType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql'
import type { Random } from '../../loader/sample/random.js'

/** A value of an input type: as JSON, and as a constant literal. */
export interface RandomValue {
  readonly json: unknown
  readonly literal: string
}

/** How deep made-up input objects go. */
const MAX_DEPTH = 3

/** Values that the data has something for, by the name of what they are given to; one in twenty is out of range. */
function int(random: Random, name: string): number {
  if (random.chance(0.05)) return random.pick([0, -1, 501, 2_147_483_647])
  if (['year', 'from', 'to'].includes(name)) return random.between(1980, 2015)
  return random.between(1, 3)
}

const texts = ['Drama', 'comedy', 'en', 'US', 'a', 'Released', '']
const ids = ['18', '35', '28', '1', '2', '3', '862', 'x']

function scalar(random: Random, type: GraphQLScalarType, name: string): string | number | boolean {
  switch (type.name) {
    case 'Int':
    case 'SafeInt':
      return int(random, name)
    case 'Float':
      return random.pick([0, 1, 2.5, -3, 1e6])
    case 'Boolean':
      return random.chance(0.5)
    case 'Date':
      return random.pick(['1995-10-30', '2004-02-29', '1899-12-31'])
    case 'ID':
      return random.pick(ids)
    default:
      return random.pick(texts)
  }
}

/** A valid value, as far as its type tells. */
export function randomValue(random: Random, type: GraphQLInputType, name: string, depth = 0): RandomValue {
  if (isNonNullType(type)) return randomValue(random, type.ofType, name, depth)
  if (isListType(type)) {
    const items = Array.from({ length: random.between(0, 2) + (random.chance(0.8) ? 1 : 0) }, () =>
      randomOrNull(random, type.ofType, name, depth + 1),
    )
    return { json: items.map(({ json }) => json), literal: `[${items.map(({ literal }) => literal).join(', ')}]` }
  }
  if (isEnumType(type)) {
    const { name: literal } = random.pick(type.getValues())
    return { json: literal, literal }
  }
  if (!isInputObjectType(type)) {
    const json = scalar(random, type, name)
    return { json, literal: JSON.stringify(json) }
  }
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const chance = depth >= MAX_DEPTH ? 0 : Math.min(0.4, 2 / Object.keys(type.getFields()).length)
    if (!isRequiredInputField(field) && !random.chance(chance)) return []
    return [[field.name, randomOrNull(random, field.type, field.name, depth + 1)] as const]
  })
  return {
    json: Object.fromEntries(fields.map(([field, { json }]) => [field, json])),
    literal: `{${fields.map(([field, { literal }]) => `${field}: ${literal}`).join(', ')}}`,
  }
}

const nothing: RandomValue = { json: null, literal: 'null' }

export function randomOrNull(random: Random, type: GraphQLInputType, name: string, depth = 0): RandomValue {
  return !isNonNullType(type) && random.chance(0.1) ? nothing : randomValue(random, type, name, depth)
}
