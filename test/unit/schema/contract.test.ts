import { readFileSync } from 'node:fs'
import { buildSchema, findBreakingChanges, isInterfaceType, isObjectType, isRequiredArgument } from 'graphql'
import { expect, test } from 'vitest'
import { createSchema } from '../../../src/schema/schema.js'
import { schemaText } from '../../../src/schema/schema-text.js'
import { type SchemaLine, schemaLines } from './schema-lines.js'

const contract = buildSchema(readFileSync('test/contract.graphql', 'utf8'))
const schema = createSchema()
const texts = (lines: readonly SchemaLine[]) => lines.map((line) => line.text)

/** An argument with a default that takes null, too, takes all that one without null does. */
const withoutNull = (text: string): string => text.replace(/(\): \w+) = /, '$1! = ')

test('the schema has everything that the contract names, with the same types, arguments and defaults', () => {
  const ours = new Set(texts(schemaLines(schema)).flatMap((text) => [text, withoutNull(text)]))
  expect(texts(schemaLines(contract)).filter((line) => !ours.has(line))).toEqual([])
})

test('nothing that the schema adds to the contract breaks a client of the contract', () => {
  expect(findBreakingChanges(contract, schema)).toEqual([])
})

test('the scalars mean what the contract says', () => {
  const scalars = ['Date', 'DateTime', 'SafeInt']
  const meanings = (of: typeof schema) => scalars.map((name) => of.getType(name)?.description)
  expect(meanings(schema)).toEqual(meanings(contract))
})

test('every type, field, argument, enum value and input field is described', () => {
  expect(texts(schemaLines(schema).filter((line) => !line.description?.trim()))).toEqual([])
})

test('arguments that may all be left out have no colon in their descriptions, at which genql takes them for mandatory', () => {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  )
  const optional = fields.filter(({ args }) => !args.some(isRequiredArgument)).flatMap(({ args }) => args)
  expect(optional.filter(({ description }) => description?.includes(':')).map(({ name }) => name)).toEqual([])
})

test('the committed schema/schema.graphql is the one that the code makes: npm run codegen', () => {
  expect(readFileSync('schema/schema.graphql', 'utf8')).toBe(schemaText(schema))
})
