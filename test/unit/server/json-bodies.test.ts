import { afterAll, expect, test } from 'vitest'
import { rawRequest } from './raw-request.js'
import { startStub } from './stub-server.js'

const server = await startStub()
afterAll(() => server.close())

const PROTOTYPE = /a key named __proto__/
const NO_JSON = /^The request body is not valid JSON/

test.each([
  ['half of it', '{"query":', NO_JSON],
  ['two of it', '{"query":"{ __typename }"}{}', NO_JSON],
  ['nothing', '', /empty/],
  ['__proto__', '{"query":"{ __typename }","__proto__":{"a":1}}', PROTOTYPE],
  [
    '__proto__, escaped and deep inside',
    '{"query":"{ __typename }","variables":{"a":[{"_\\u005fproto__":1}]}}',
    PROTOTYPE,
  ],
  ['__proto__ behind a byte order mark', '\uFEFF{"__proto__":{"a":1}}', PROTOTYPE],
  ['constructor.prototype', '{"query":"{ __typename }","variables":{"constructor":{"prototype":{}}}}', PROTOTYPE],
])('JSON that is %s is refused for what it is, wherever it is sent', async (_, body, message) => {
  for (const path of ['/graphql', '/graphql/stream', '/nowhere']) {
    for (const extra of [{}, { 'x-reelhouse-cost': '1' }]) {
      const headers = { 'content-type': 'application/json', accept: '*/*', ...extra }
      const answer = await rawRequest(`${server.url}${path}`, { method: 'POST', headers, body })
      expect([answer.status, JSON.parse(answer.body.toString())]).toMatchObject([
        400,
        { errors: [{ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } }] },
      ])
    }
  }
})

test('a value that only speaks of such a key is none', async () => {
  const query = '{ a: __typename(b: "\\"__proto__\\": 1") }'
  expect(JSON.stringify((await server.ask(query)).body)).toMatch(/Unknown argument/)
})
