import { expect, test } from 'vitest'
import { stubContext } from './stub-context.js'
import { startStub } from './stub-server.js'

const cacheBytes = 1_000_000
const json = { 'content-type': 'application/json' }

/** A server that counts how often it computes its genres, and whose version is a variable. */
async function startCounting(bytes = cacheBytes) {
  const state = { computed: 0, version: '7' }
  const all = async () => {
    state.computed += 1
    return [{ id: 18, name: 'Drama' }]
  }
  const server = await startStub({
    contextFor: async () => stubContext(all),
    version: async () => state.version,
    cacheBytes: bytes,
  })
  return { state, server }
}

test('an answer is computed once for as long as nothing is published', async () => {
  const { state, server } = await startCounting()
  const first = await server.ask('{ genres { name } }')
  const second = await server.ask('{ genres { name } }')
  expect(second).toEqual(first)
  expect(state.computed).toBe(1)
  state.version = '8'
  expect(await server.ask('{ genres { name } }')).toEqual(first)
  expect(state.computed).toBe(2)
  await server.close()
})

test('other variables are another question', async () => {
  const { state, server } = await startCounting()
  const query = 'query($yes: Boolean!) { genres { id name @include(if: $yes) } }'
  expect((await server.ask(query, { yes: true })).body).toMatchObject({
    data: { genres: [{ id: '18', name: 'Drama' }] },
  })
  expect((await server.ask(query, { yes: false })).body).toMatchObject({ data: { genres: [{ id: '18' }] } })
  expect(state.computed).toBe(2)
  await server.close()
})

test('an answer with an error, and one whose cost is asked for, is computed anew', async () => {
  const { state, server } = await startCounting()
  const failing = '{ genres { name } movie(id: "1") { title } }'
  expect((await server.ask(failing)).body).toMatchObject({ errors: [{ path: ['movie'] }] })
  await server.ask(failing)
  expect(state.computed).toBe(2)
  const body = JSON.stringify({ query: '{ genres { name } }' })
  await server.send(body, json)
  await server.send(body, { ...json, 'x-reelhouse-cost': '1' })
  expect(state.computed).toBe(4)
  await server.close()
})

test('nothing is kept beyond the bytes that are allowed', async () => {
  const { state, server } = await startCounting(0)
  await server.ask('{ genres { name } }')
  await server.ask('{ genres { name } }')
  expect(state.computed).toBe(2)
  await server.close()
})

test('what is kept stays within the bytes that are allowed, in whatever codings it is asked for', async () => {
  const name = Array.from({ length: 500 }, () => Math.random().toString(36)).join()
  const maxBytes = 100_000
  const server = await startStub({
    contextFor: async () => stubContext(async () => [{ id: 18, name }]),
    cacheBytes: maxBytes,
  })
  for (let question = 0; question < 30; question += 1) {
    const address = `${server.url}/graphql?query={genres{a${question}:name}}`
    for (const coding of ['identity', 'gzip', 'br']) {
      await (await fetch(address, { headers: { 'accept-encoding': coding } })).text()
    }
  }
  const text = await (await fetch(new URL('/metrics', server.url))).text()
  const bytes = Number(/^reelhouse_answers_kept_bytes (\d+)$/m.exec(text)?.[1])
  expect(bytes).toBeGreaterThan(maxBytes / 2)
  expect(bytes).toBeLessThanOrEqual(maxBytes)
  await server.close()
})

test('an answer is kept once for each address, method, snapshot and kind of answer', async () => {
  const { state, server } = await startCounting()
  const address = `${server.url}/graphql?query={genres{name}}`
  const asked: ReadonlyArray<readonly [address: string, init: RequestInit]> = [
    [address, {}],
    [`${address}&snapshot=7`, {}],
    [address, { headers: { 'x-reelhouse-snapshot': '7' } }],
    [address, { headers: { accept: 'application/graphql-response+json' } }],
    [address, { headers: { 'accept-encoding': 'br' } }],
    [`${server.url}/graphql`, { method: 'POST', headers: json, body: '{"query":"{genres{name}}"}' }],
    [`${server.url}/graphql?snapshot=7`, { method: 'POST', headers: json, body: '{"query":"{genres{name}}"}' }],
  ]
  for (const [url, init] of asked) {
    const before = state.computed
    for (const hit of [null, 'hit', 'hit']) {
      const response = await fetch(url, init)
      expect(response.headers.get('x-reelhouse-cache')).toBe(hit)
      expect(await response.json()).toMatchObject({ data: { genres: [{ name: 'Drama' }] } })
    }
    expect(state.computed).toBe(before + 1)
  }
  await fetch(address, { method: 'HEAD' })
  expect(state.computed).toBe(asked.length)
  await server.close()
})

test('/metrics tells hits, misses and bytes', async () => {
  const { server } = await startCounting()
  await server.ask('{ genres { name } }')
  await server.ask('{ genres { name } }')
  const text = await (await fetch(new URL('/metrics', server.url))).text()
  expect(text).toMatch(/^reelhouse_answers_kept_hits_total 1$/m)
  expect(text).toMatch(/^reelhouse_answers_kept_misses_total 1$/m)
  expect(Number(/^reelhouse_answers_kept_bytes (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(100)
  await server.close()
})
