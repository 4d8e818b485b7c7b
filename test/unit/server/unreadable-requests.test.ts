import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { stubContext } from './stub-context.js'
import { startStub } from './stub-server.js'

const server = await startStub()
afterAll(() => server.close())

/** What comes back for these very bytes. */
async function answerTo(request: string): Promise<{ status: number; body: unknown }> {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.write(request)
  const answer = await text(socket)
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), body: JSON.parse(body) }
}

const close = 'host: x\r\nconnection: close\r\n'

test.each<[what: string, request: string, status: number, message: RegExp, code?: string]>([
  ['an address of 20 KB', `GET /graphql?query=${'a'.repeat(20_000)} HTTP/1.1\r\n${close}\r\n`, 431, /POST/],
  ['headers of 20 KB', `GET /graphql HTTP/1.1\r\nx-a: ${'a'.repeat(20_000)}\r\n${close}\r\n`, 431, /16 KiB/],
  ['no HTTP', 'HELLO\r\n\r\n', 400, /not HTTP/],
  ['a header that is none', `GET /health HTTP/1.1\r\n${close}no colon\r\n\r\n`, 400, /not HTTP/],
  ['a broken escape in a path', `GET /%ZZ HTTP/1.1\r\n${close}\r\n`, 400, /%-escapes/],
  ['half a character in a path', `GET /%E0%A4%A HTTP/1.1\r\n${close}\r\n`, 400, /%-escapes/],
  [
    'a broken escape in a query',
    `GET /graphql?query=%ZZ HTTP/1.1\r\n${close}\r\n`,
    400,
    /Syntax Error/,
    'GRAPHQL_PARSE_FAILED',
  ],
  ['a host that is none', `GET /graphql HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n`, 400, /query/],
  ['no host', 'GET /graphql HTTP/1.1\r\nconnection: close\r\n\r\n', 400, /header host/],
  ['an expectation', `GET /graphql HTTP/1.1\r\n${close}expect: much\r\n\r\n`, 417, /100-continue/],
  ['a method that nothing takes', `PROPFIND /graphql HTTP/1.1\r\n${close}\r\n`, 405, /got PROPFIND/],
])('%s', async (_, request, status, message, code = 'BAD_USER_INPUT') => {
  const answer = await answerTo(request)
  expect(answer).toMatchObject({ status, body: { errors: [{ extensions: { code } }] } })
  expect(JSON.stringify(answer.body)).toMatch(message)
})

test('what comes while the server is being stopped is told so', async () => {
  let release = (): void => {}
  const asked = new Promise<void>((resolve) => {
    release = resolve
  })
  const stopping = await startStub({ contextFor: async () => stubContext(() => asked.then(() => [])) })
  const { hostname, port } = new URL(stopping.url)
  const socket = connect(Number(port), hostname)
  const begun = fetch(`${stopping.url}/graphql?query={genres{id}}`)
  socket.write('GET /graphql?query={genres{id}} HTTP/1.1\r\nhost: x\r\n') // its headers do not end yet
  await delay(50)
  const closed = stopping.close()
  await delay(20)
  socket.write('\r\n')
  const answer = await text(socket)
  expect(answer).toMatch(/^HTTP\/1\.1 503 /)
  expect(answer).toMatch(/"code":"UNAVAILABLE"/)
  release()
  expect((await begun).status).toBe(200)
  await closed
})
