import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { generate as generateGenql } from '@genql/cli'
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql'
import { scalars } from '../../schema/scalars.js'
import { endpoint, raw } from './support/raw.js'

const run = promisify(execFile)
const SDL = '../../schema/schema.graphql'
const INTROSPECTED = 'generated/introspected.graphql'

await rm('generated', { recursive: true, force: true })
await mkdir('generated/relay', { recursive: true })

const introspection = await raw<IntrospectionQuery>(getIntrospectionQuery({ specifiedByUrl: true }))
await writeFile(INTROSPECTED, printSchema(buildClientSchema(introspection)))
await Promise.all([clientPreset(), genql(), gqlTada(), relay()])

function clientPreset() {
  return run('graphql-codegen', ['--config', 'codegen.ts'])
}

async function genql(): Promise<void> {
  const schema = await readFile(SDL, 'utf8')
  await generateGenql({ schema, scalarTypes: scalars, output: 'generated/genql-of-sdl' })
  await generateGenql({ endpoint, scalarTypes: scalars, output: 'generated/genql-of-introspection' })
}

async function gqlTada(): Promise<void> {
  for (const [from, schema] of [
    ['sdl', SDL],
    ['introspection', INTROSPECTED],
  ] as const) {
    const config = `generated/tsconfig.gql-tada-${from}.json`
    const output = `gql-tada-of-${from}.d.ts`
    const plugin = {
      name: 'gql.tada/ts-plugin',
      schema: from === 'sdl' ? `../${schema}` : 'introspected.graphql',
      tadaOutputLocation: output,
    }
    await writeFile(config, JSON.stringify({ compilerOptions: { plugins: [plugin] } }))
    await run('gql.tada', ['generate-output', '--tsconfig', config])
  }
}

/** The compiler reads no TypeScript, so that its file of settings is made, too. */
async function relay(): Promise<void> {
  const settings = {
    src: './relay',
    schema: SDL,
    language: 'typescript',
    artifactDirectory: './generated/relay',
    eagerEsModules: true,
    noSourceControl: true, // it would add to the index what it makes, even what git is told to ignore
    customScalarTypes: scalars,
    schemaConfig: { nodeInterfaceIdField: 'nodeId' },
  }
  await writeFile('relay.config.json', JSON.stringify(settings))
  await run('relay-compiler', ['relay.config.json'])
}
