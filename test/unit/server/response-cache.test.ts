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
