import { mkdir, writeFile } from 'node:fs/promises'
import { createSchema } from './schema.js'
import { schemaText } from './schema-text.js'

await mkdir('schema', { recursive: true })
await writeFile('schema/schema.graphql', schemaText(createSchema()))
