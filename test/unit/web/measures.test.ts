import { readFile } from 'node:fs/promises'
import { buildSchema, isEnumType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { measures } from '../../../web/figures/measures.js'

const schema = buildSchema(await readFile(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'))

test('every measure of the schema is offered once, and no other', () => {
  const type = schema.getType('StatsMeasure')
  const known = isEnumType(type) ? type.getValues().map(({ name }) => name) : []
  expect(known.length).toBeGreaterThan(50)
  const offered = measures.map(({ measure }) => measure)
  expect([...offered].sort()).toEqual([...known].sort())
})

test('every measure is found where its path leads', () => {
  for (const { measure, path } of measures) {
    let type = schema.getType('YearStats')
    for (const name of path) {
      const field = isObjectType(type) ? type.getFields()[name] : undefined
      expect(field, `${measure} at ${path.join('.')}`).toBeDefined()
      type = field && schema.getType(String(field.type).replace(/[![\]]/g, ''))
    }
  }
})
