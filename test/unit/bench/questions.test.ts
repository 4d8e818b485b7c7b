import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { questionOf, questions } from '../../../bench/questions/catalog.js'
import { usualParameters } from '../../../bench/questions/parameters.js'
import { layouts } from '../../../bench/questions/question.js'

const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'))
const parameters = usualParameters({ genres: [18], companies: [5] })

describe('questions', () => {
  it.each([...questions])('$id asks what the schema has', ({ graphql: { reelhouse } }) => {
    expect(validate(schema, parse(reelhouse.document))).toEqual([])
  })

  it.each([...questions])('$id brings all variables of its documents, and no more', ({ graphql }) => {
    for (const { document, variables } of Object.values(graphql)) {
      const declared = parse(document).definitions.flatMap((definition) =>
        'variableDefinitions' in definition ? (definition.variableDefinitions ?? []) : [],
      )
      const names = declared.map((each) => ('variable' in each ? each.variable.name.value : ''))
      expect(Object.keys(variables(parameters)).sort()).toEqual(names.sort())
    }
  })

  it.each([...questions])('$id binds every placeholder of its statements, and no more', ({ statements }) => {
    for (const layout of layouts) {
      const { sql, values } = statements[layout](parameters)
      const placeholders = new Set([...sql.matchAll(/\{(\w+):\w+\}/g)].map(([, name]) => name))
      expect([...placeholders].sort()).toEqual(Object.keys(values).sort())
    }
  })

  it('are found by ids that no two share', () => {
    for (const question of questions) expect(questionOf(question.id)).toBe(question)
  })
})
