import { serverAudits } from 'graphql-http'
import { expect, test } from 'vitest'
import { startStub } from './stub-server.js'

/**
 * Who accepts application/json could be told of a mistake by status 200; like Apollo Server, this one says 400 there too,
 * so that a client that looks at the status alone does not take a refusal for an answer.
 */
const TOLD_BY_STATUS_400: readonly string[] = ['572B', 'FDE2', '7B9B']

const server = await startStub({ cacheBytes: 1_000_000 })
const audits = serverAudits({ url: `${server.url}/graphql` })

test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s: %s', async (id, _, audit) => {
  const expected = TOLD_BY_STATUS_400.includes(id)
    ? { status: 'warn', reason: 'Response status code is not 200', response: { status: 400 } }
    : { status: 'ok' }
  for (const _time of ['computed', 'kept']) expect(await audit.fn()).toMatchObject(expected)
})

test('the suite is whole', () => {
  expect(audits.length).toBeGreaterThan(55)
})
