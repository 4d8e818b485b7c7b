import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningServer, startStub } from './stub-server.js'

const PAGE = '<!doctype html><title>The explorer</title>'
const CODE = 'console.log("the explorer")'

let folder: string
let server: RunningServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelhouse-explorer-'))
  const explorer = join(folder, 'web')
  await mkdir(join(explorer, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'not for anybody')
  await writeFile(join(explorer, 'index.html'), PAGE)
  await writeFile(join(explorer, 'icon.svg'), '<svg/>')
  await writeFile(join(explorer, 'assets/index-1a2b.js'), CODE)
  await writeFile(join(explorer, 'assets/index-1a2b.js.br'), brotliCompressSync(CODE))
  await writeFile(join(explorer, 'assets/index-1a2b.js.gz'), gzipSync(CODE))
  server = await startStub({ explorer })
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const pages = ['/', '/?snapshot=7', '/genres', '/genres/18', '/companies/2?attribution=split', '/popular', '/explore']

test.each([...pages, '/movies/603', '/data/loads/x'])(
  '%s is the page, which is asked for anew each time',
  async (path) => {
    const response = await fetch(server.url + path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(await response.text()).toBe(PAGE)
  },
)

test.each(['br', 'gzip', 'identity'])('code is sent as it was compressed when it was built: %s', async (encoding) => {
  const response = await fetch(`${server.url}/assets/index-1a2b.js`, { headers: { 'accept-encoding': encoding } })
  expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
  expect(response.headers.get('content-type')).toMatch(/^(text|application)\/javascript; charset=utf-8$/)
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
  expect(await response.text()).toBe(CODE)
})

test.each([
  '/assets/none.js',
  '/assets/',
  '/assets/..%2f..%2fsecret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/nowhere',
])('there is nothing at %s', async (path) => {
  const response = await fetch(server.url + path)
  expect([403, 404]).toContain(response.status)
  expect(await response.text()).not.toContain('not for anybody')
})

test('a browser is told in the page that there is no such page, a program in JSON', async () => {
  const page = await fetch(`${server.url}/nowhere`, { headers: { accept: 'text/html,*/*' } })
  expect([page.status, await page.text()]).toEqual([404, PAGE])
  const json = await fetch(`${server.url}/nowhere`)
  expect([json.status, await json.json()]).toMatchObject([
    404,
    { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
  ])
})

test('without an explorer, / leads to /graphql', async () => {
  const without = await startStub()
  const response = await fetch(without.url, { redirect: 'manual' })
  expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql'])
  await without.close()
})
