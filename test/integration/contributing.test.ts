import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const text = await readFile('CONTRIBUTING.md', 'utf8')

/** The blocks of code that say where they go: a new file, lines after one that is there, or lines instead of it. */
const blocks = [...text.matchAll(/^```ts (\S+)(?: (after|instead of) "([^\n]+)")?\n([\s\S]*?)^```$/gm)].map(
  ([, path = '', how, line = '', code = '']) => ({ path, how, line, code }),
)

let copy = ''

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'reelhouse-contributing-'))
  for (const name of ['clickhouse', 'loader', 'src', 'bench', 'test/oracle', 'schema']) {
    await cp(name, join(copy, name), { recursive: true })
  }
  for (const name of ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'boundaries.jsonc']) {
    await cp(name, join(copy, name))
  }
  await symlink(resolve('node_modules'), join(copy, 'node_modules'))
  for (const { path, how, line, code } of blocks) {
    const file = join(copy, path)
    if (how === undefined) {
      await cp(resolve('package.json'), file) // makes its folder
      await writeFile(file, code)
      continue
    }
    const before = await readFile(file, 'utf8')
    expect(
      before.split('\n').filter((each) => each === line),
      `${path} has the line ${line}`,
    ).toHaveLength(1)
    await writeFile(
      file,
      before.replace(`${line}\n`, () => (how === 'after' ? `${line}\n${code}` : code)),
    )
  }
})

afterAll(() => rm(copy, { recursive: true, force: true }))

/** A command of package.json's tools, in the copy. */
const tool = async (...args: readonly string[]): Promise<string> => {
  const done = await run(process.execPath, args, { cwd: copy }).catch((error) => error)
  return `${done.stdout}${done.stderr}`
}

test('what CONTRIBUTING.md adds passes the types and the boundaries, and works', async () => {
  expect(blocks.length).toBeGreaterThan(8)
  const [TSC, BIOME] = ['node_modules/typescript/bin/tsc', 'node_modules/@biomejs/biome/bin/biome']
  expect(await tool(TSC, '--noEmit', 'false', '--outDir', 'dist', '--rootDir', '.')).toBe('')
  expect(await tool(BIOME, 'lint', '--config-path=boundaries.jsonc', '.')).toContain('No fixes applied')

  await cp(join(copy, 'clickhouse/tables'), join(copy, 'dist/clickhouse/tables'), { recursive: true })
  expect(await tool('dist/loader/cli/reelhouse.js', 'where')).toContain(join(copy, 'data'))
  await tool('dist/src/schema/emit-schema.js')
  const schema = await readFile(join(copy, 'schema/schema.graphql'), 'utf8')
  expect(schema).toMatch(/enum MovieDimension \{[^}]*\bCENTURY\b/)
  expect(schema).toMatch(/type MovieStatsKey \{[^}]*\bcentury: Int\b/)
  expect(schema).toMatch(/type NumberStats \{[^}]*\brange: Float\b/)
})

test('the folders, files and commands that it names are there', async () => {
  for (const [, path = ''] of text.matchAll(/`((?:clickhouse|loader|src|bench|test|schema)\/[^`*]*)`/g)) {
    await expect(stat(path), path).resolves.toBeDefined()
  }
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'))
  for (const [, script] of text.matchAll(/npm run ([a-z:]+)/g)) expect(scripts).toHaveProperty([String(script)])
})
