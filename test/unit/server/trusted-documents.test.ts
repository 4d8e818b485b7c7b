import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { anybody } from '../../../src/access/anybody.js'
import type { Caller } from '../../../src/access/caller.js'
import { TrustedDocuments } from '../../../src/access/trusted-documents.js'
import { stubContext } from './stub-context.js'
import { startStub } from './stub-server.js'

const directory = await mkdtemp(join(tmpdir(), 'reelhouse-trusted-'))
afterAll(() => rm(directory, { recursive: true, force: true }))

async function opened(text: string): Promise<TrustedDocuments> {
  const path = join(directory, 'documents.json')
  await writeFile(path, text)
  return TrustedDocuments.open(path)
}

const NAMES = 'query Names { genres { name } }'
/** echo -n 'query Names { genres { name } }' | sha256sum */
const SHA256 = 'b60c95c0a6e52444d7e678cd81f8191fbbbc5b118a7abb41c28e670ac42c0dfd'

const trustedDocuments = await opened(JSON.stringify({ abc: NAMES }))
const confined: Caller = { ...anybody, role: { ...anybody.role, onlyTrustedDocuments: true } }
let caller = confined
const server = await startStub({
  trustedDocuments,
  authenticate: async () => caller,
  contextFor: async () => ({ ...stubContext(async () => []), caller }),
})
afterAll(() => server.close())

const answered = { status: 200, body: { data: { genres: [] } } }
const refused = { status: 403, body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] } }

async function get(search: string) {
  const response = await fetch(`${server.url}/graphql?${search}`)
  return { status: response.status, body: await response.json() }
}

test('documents are found by their hash in the file, and by the SHA-256 of their text', () => {
  expect(trustedDocuments.find('abc')).toBe(NAMES)
  expect(trustedDocuments.find(SHA256)).toBe(NAMES)
  expect(trustedDocuments.find(`sha256:${SHA256}`)).toBe(NAMES)
  expect(trustedDocuments.find('abd')).toBeUndefined()
})

test.each([
  { documentId: 'abc' },
  { documentId: 'abc', variables: {} },
  { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } },
  { query: NAMES },
  { query: 'query Names{genres{name}} # as it is spaced' },
])('a role that is confined to them is answered %j', async (body) => {
  expect(await server.send(JSON.stringify(body))).toMatchObject(answered)
})

test.each([
  { query: '{ genres { name } }' },
  { query: `${NAMES} query Other { __typename }`, operationName: 'Names' },
  { query: '{' },
  { documentId: 'abd' },
  { extensions: { persistedQuery: { version: 1, sha256Hash: 'abd' } } },
  { documentId: 'abc', query: '{ genres { id } }' },
  {},
  [],
])('and is refused %j', async (body) => {
  expect(await server.send(JSON.stringify(body))).toMatchObject(refused)
})

test('the same by GET', async () => {
  expect(await get('documentId=abc')).toMatchObject(answered)
  expect(await get(`query=${encodeURIComponent(NAMES)}`)).toMatchObject(answered)
  expect(await get('query={genres{name}}')).toMatchObject(refused)
})

test('others may name them, too, or send whatever they like', async () => {
  caller = anybody
  expect(await server.send(JSON.stringify({ documentId: 'abc' }))).toMatchObject(answered)
  expect(await server.ask('{ genres { name } }')).toMatchObject(answered)
  expect(await server.send(JSON.stringify({ documentId: 'abd' }))).toMatchObject({
    body: { errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
  })
  caller = confined
})

test.each(['', '[]', '{"a": 1}', '{"a": "query {"}'])('%s is no file of documents', async (text) => {
  await expect(opened(text)).rejects.toThrow(/^expected /)
})

test('the file that codegen writes for the operations here is one', async () => {
  const documents = await TrustedDocuments.open('schema/documents/persisted-documents.json')
  expect(documents.size).toBeGreaterThan(5)
})
