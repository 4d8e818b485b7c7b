import { readFile, writeFile } from 'node:fs/promises'
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal'
import { buildSchema, introspectionFromSchema } from 'graphql'

/** What is not of the schema, but would make it the one of every gql.tada beside ours. */
const GLOBAL = "import * as gqlTada from 'gql.tada';"

const HEAD =
  '// Made by `npm run codegen` from schema/schema.graphql: the schema as a type, from which documents get theirs.\n'

const schema = buildSchema(await readFile('schema/schema.graphql', 'utf8'))
const introspection = minifyIntrospection(introspectionFromSchema(schema, { descriptions: false }))
const text = outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true })
const end = text.indexOf(GLOBAL)
if (end === -1) throw new Error('gql.tada writes another file than was expected')
await writeFile('client/introspection.ts', `${HEAD}${text.slice(0, end).trimEnd()}\n`)
