import { afterAll, expect, test } from 'vitest'
import { anybody } from '../../../src/access/anybody.js'
import { stubContext } from './stub-context.js'
import { startStub } from './stub-server.js'

const lines: string[] = []
const logger = { level: 'info', stream: { write: (line: string) => void lines.push(line) } }
const server = await startStub({
  logger,
  cacheBytes: 2 ** 20,
  authenticate: async () => ({ ...anybody, name: 'key:app' }),
  contextFor: async () => ({ ...stubContext(async () => [{ id: 18, name: 'Drama' }]), caller: anybody }),
})
afterAll(() => server.close())

const DOCUMENT = 'query Names($without: Boolean!) { genres @skip(if: $without) { name } }'
/** printf %s "$DOCUMENT" | sha256sum | cut -c1-16 */
const HASH = '5c03d285d037fec1'

/** The lines of what was asked, once they are there: they are written when an answer has been sent. */
async function logged(count: number): Promise<Record<string, unknown>[]> {
  await expect.poll(() => lines.length).toBe(count)
  return lines.splice(0).map((line) => JSON.parse(line))
}

const post = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

test('each request is a line that says who asked, what it took and how it ended, and nothing of what was sent', async () => {
  const variables = { without: false, secret: 31415926 }
  const headers = { authorization: 'Bearer rh_do_not_log', 'x-request-id': 'from-outside-1' }
  const response = await post({ query: DOCUMENT, variables }, headers)
  expect(response.headers.get('x-request-id')).toBe('from-outside-1')
  await response.text()
  const text = lines.join() + JSON.stringify(await logged(1))
  expect(text).not.toMatch(/31415926|do_not_log|skip/)
  await (await post({ query: DOCUMENT, variables }, headers)).text()
  const [line] = await logged(1)
  expect(line).toMatchObject({
    level: 30,
    requestId: 'from-outside-1',
    caller: 'key:app',
    method: 'POST',
    route: '/graphql',
    status: 200,
    code: null,
    operation: 'Names',
    document: HASH,
    statements: 0,
    snapshot: 7,
  })
  expect(line?.['ms']).toBeGreaterThanOrEqual(0)
  expect(line?.['bytes']).toBeGreaterThan(20)
})

test('what is refused has the code that the client was told', async () => {
  await (await post({ query: '{ nothing }' })).text()
  await (await post({ query: '{' })).text()
  await (await fetch(`${server.url}/nowhere?query=31415926`)).text()
  expect((await logged(3)).map(({ status, code, route }) => [status, code, route])).toEqual([
    [400, 'GRAPHQL_VALIDATION_FAILED', '/graphql'],
    [400, 'GRAPHQL_PARSE_FAILED', '/graphql'],
    [404, null, null],
  ])
})

test('an id that is not sane is not taken', async () => {
  for (const id of ['', 'a b', 'a'.repeat(101)]) {
    const response = await post({ query: '{ __typename }' }, { 'x-request-id': id })
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    await response.text()
  }
  await logged(3)
})

test('what is asked every few seconds by those who watch is no line', async () => {
  await (await fetch(`${server.url}/health`)).text()
  await (await post({ query: '{ __typename }' })).text()
  expect((await logged(1)).map(({ route }) => route)).toEqual(['/graphql'])
})
