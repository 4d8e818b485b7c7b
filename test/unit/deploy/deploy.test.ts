import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const FILES = ['reelhouse.service', 'Dockerfile', 'compose.yaml', 'kubernetes.yaml'] as const
const read = (path: string): Promise<string> => readFile(path, 'utf8')

/** What is set there, but for what is not ours. */
function variablesIn(text: string): string[] {
  const ours =
    /\b(HOST|PORT|DATA_DIR|AUTH|ROLES|TRUSTED_DOCUMENTS|LOG_LEVEL|ARCHIVE|(?:CLICKHOUSE|JWT|TLS|OTEL|CACHE|CORS|DROPS)_[A-Z_]+)\b/g
  return [...new Set([...text.matchAll(ours)].flatMap(([, name]) => name ?? []))]
}

/** Of the image of ClickHouse. */
const OF_CLICKHOUSE = ['CLICKHOUSE_DEFAULT_ACCESS_MANAGEMENT']

test.each(FILES)('%s sets what the README and the settings know', async (file) => {
  const readme = await read('README.md')
  const variables = variablesIn(await read(`deploy/${file}`)).filter((name) => !OF_CLICKHOUSE.includes(name))
  expect(variables.length).toBeGreaterThan(1)
  for (const name of variables) expect(readme).toContain(`\`${name}\``)
})

test('who is served from outside is asked who they are', async () => {
  for (const file of FILES) {
    expect(await read(`deploy/${file}`)).toMatch(/AUTH(?:[=:] ?|, value: )required/)
  }
})

test('what is started is what the build makes', async () => {
  const { bin, scripts } = JSON.parse(await read('package.json'))
  const started = scripts.start.match(/dist\/src\/main\.js/)[0]
  for (const file of ['Dockerfile', 'reelhouse.service']) expect(await read(`deploy/${file}`)).toContain(started)
  expect(await read('deploy/README.md')).toContain(bin.reelhouse)
})

test('ports and probes agree', async () => {
  const [dockerfile, kubernetes, compose] = await Promise.all(
    ['Dockerfile', 'kubernetes.yaml', 'compose.yaml'].map((file) => read(`deploy/${file}`)),
  )
  const port = /PORT=(\d+)/.exec(dockerfile ?? '')?.[1]
  expect(dockerfile).toContain(`EXPOSE ${port}`)
  expect(dockerfile).toContain(`http://127.0.0.1:${port}/health`)
  expect(kubernetes).toContain(`containerPort: ${port}`)
  expect(compose).toContain(`:${port}:${port}"`)
  const probed = [...(kubernetes ?? '').matchAll(/httpGet: \{ path: (\S+),/g)].map(([, path]) => path)
  expect(new Set(probed)).toEqual(new Set(['/health']))
  expect(await read('src/server/health.ts')).toContain("'/health'")
})

test('the roles that the manifest brings are ones', async () => {
  const { createSchema } = await import('../../../src/schema/schema.js')
  const { rolesIn } = await import('../../../src/access/roles/role-file.js')
  const text = /roles\.json: \|\n((?: {4}.*\n)+)/.exec(await read('deploy/kubernetes.yaml'))?.[1] ?? ''
  expect([...rolesIn(text, { schema: createSchema(), hasTrustedDocuments: false }).keys()]).toContain('press')
})
