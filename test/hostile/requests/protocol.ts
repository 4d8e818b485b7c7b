import { createHash } from 'node:crypto'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { type MakeRequest, times } from './context.js'
import { got, type Headers, httpRequest, JSON_BODY, posted } from './http-request.js'
import { hostileJson, hostileText } from './values.js'

const PLAIN = JSON.stringify({ query: '{ genres { name } }' })

const BODIES = [
  '',
  ' ',
  '[]',
  '{}',
  'null',
  '5',
  '"x"',
  'true',
  '{',
  '}',
  '{"query"',
  '{"query":',
  '{"query":5}',
  '{"query":null}',
  '{"query":{}}',
  '{"query":["{ genres { id } }"]}',
  '{"query":""}',
  '{"query":"{ genres { name } }","variables":5}',
  '{"query":"{ genres { name } }","variables":"{}"}',
  '{"query":"{ genres { name } }","variables":[]}',
  '{"query":"{ genres { name } }","operationName":5}',
  '{"query":"{ genres { name } }","extensions":5}',
  '{"query":"{ genres { name } }","extensions":{"persistedQuery":5}}',
  '{"query":"{ genres { name } }","query":"{ companies { totalCount } }"}',
  '{"Query":"{ genres { name } }"}',
  '{"__proto__":{"query":"{ genres { name } }"}}',
  '{"constructor":{"prototype":{}},"query":"{ genres { name } }"}',
  `[${times(50, () => PLAIN, ',')}]`,
  `[${PLAIN}]`,
  "{'query':'{ genres { name } }'}",
  '\ufeff{"query":"{ genres { name } }"}',
  '{ genres { name } }',
  'query=%7Bgenres%7Bname%7D%7D',
  '<xml/>',
  `${PLAIN}${PLAIN}`,
  `${PLAIN} x`,
  '{"query":"\ud800"}',
  '{"id":"1","query":"{ genres { name } }"}',
] as const

const bodies: MakeRequest = (random) => {
  const body = random.chance(0.2) ? hostileJson(random) : random.pick(BODIES)
  return random.chance(0.1) ? posted(Buffer.from(body, 'utf16le').toString('latin1')) : posted(body)
}

const METHODS = [
  'HEAD',
  'OPTIONS',
  'PUT',
  'PATCH',
  'DELETE',
  'TRACE',
  'PROPFIND',
  'QUERY',
  'get',
  'FOO',
  'SEARCH',
  'REPORT',
  'MKCOL',
  'PURGE',
  'LOCK',
]
const PATHS = [
  '/graphql',
  '/graphql/stream',
  '/export?format=csv',
  '/health',
  '/metrics',
  '/',
  '/nothing',
  '/graphql/',
  '//graphql',
  '/graphql%00',
  '/%2e%2e/package.json',
  '/../../etc/passwd',
  '/graphql;a=b',
  '/__proto__',
  '/favicon.ico',
  '/graphql?',
  '/graphql??query={genres{name}}',
  '/%ZZ',
  `/${'x'.repeat(3000)}`,
  '*',
  'http://elsewhere/graphql',
  '/graphql#x',
  '/é',
]

const methods: MakeRequest = (random) => {
  const method = random.chance(0.7) ? random.pick(METHODS) : random.pick(['GET', 'POST'])
  const path = random.pick(PATHS)
  const headers: Headers = random.chance(0.5)
    ? [
        ['origin', random.pick(['https://a.example', 'null', '\t'])],
        ['access-control-request-method', 'POST'],
      ]
    : []
  return random.chance(0.5)
    ? httpRequest({ method, path, headers: [...headers, ...JSON_BODY], body: PLAIN })
    : httpRequest({ method, path, headers })
}

const TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/graphql',
  'application/json; charset=utf-16',
  'application/json; charset=latin1',
  'application/json;charset=UTF-8',
  'APPLICATION/JSON',
  'application/json, text/plain',
  'application/json; a="',
  'json',
  '',
  '/',
  'a/b/c',
  'application/graphql+json',
  'application/problem+json',
  `application/json; x=${'y'.repeat(4000)}`,
  'application/octet-stream',
  'application/json\u00e9',
]
const types: MakeRequest = (random) =>
  httpRequest({
    method: random.pick(['POST', 'POST', 'GET']),
    headers: [['content-type', random.pick(TYPES)]],
    body: PLAIN,
  })

const ACCEPTS = [
  'application/json',
  'application/graphql-response+json',
  '*/*',
  'text/html',
  'text/event-stream',
  'image/png',
  'application/json;q=0',
  '',
  'x',
  ';;;',
  'application/*;q=abc',
  `${'a/b,'.repeat(2000)}*/*`,
  'multipart/mixed',
  'text/html, application/json;q=0.1',
]
const CODINGS = [
  'gzip',
  'br',
  'identity;q=0',
  '*;q=0',
  'gzip;q=abc',
  'deflate, zstd',
  '',
  'x'.repeat(2000),
  'br;q=1.0, gzip;q=0.8, *;q=0.1',
  'gzip, gzip, gzip',
]
const accepts: MakeRequest = (random) => {
  const headers: Headers = [
    ['accept', random.pick(ACCEPTS)],
    ['accept-encoding', random.pick(CODINGS)],
  ]
  const path = random.pick([
    '/graphql?query={genres{name,movies{nodes{title}}}}',
    '/graphql',
    '/graphql/stream',
    '/health',
    '/metrics',
    '/export?format=csv&groupBy=YEAR',
  ])
  return random.chance(0.5) ? httpRequest({ path, headers }) : posted(PLAIN, headers)
}

const encodings: MakeRequest = (random) => {
  const pack = random.pick([gzipSync, deflateSync, brotliCompressSync, (text: string) => Buffer.from(text)])
  const encoding = random.pick(['gzip', 'br', 'deflate', 'identity', 'zstd', 'gzip, gzip', 'x', '', 'IDENTITY'])
  const body = random.chance(0.2) ? pack(' '.repeat(5_000_000)).subarray(0, 1_000_000) : pack(PLAIN)
  return httpRequest({ method: 'POST', headers: [...JSON_BODY, ['content-encoding', encoding]], body })
}

/** Bodies that are not as long as they say. */
const lengths: MakeRequest = (random) => {
  const length = Buffer.byteLength(PLAIN)
  const told = random.pick([length + 1, length + 5000, length - 1, 1, 0, 2 ** 31, 2 ** 53])
  const said = random.chance(0.7)
    ? String(told)
    : random.pick(['-1', '1e3', 'x', '', '0x10', '1, 2', '99999999999999999999999999', ' 5'])
  const request = httpRequest({ method: 'POST', headers: [...JSON_BODY, ['content-length', said]], body: PLAIN })
  return random.chance(0.5)
    ? { ...request, ends: true, leavesAfter: 2000 }
    : { ...request, leavesAfter: random.between(50, 400) }
}

const CHUNKS = [
  `${PLAIN.length.toString(16)}\r\n${PLAIN}\r\n0\r\n\r\n`,
  `${PLAIN.length.toString(16)}\r\n${PLAIN}`,
  `ffffffff\r\n${PLAIN}`,
  'x\r\n',
  `5\r\n${PLAIN}\r\n0\r\n\r\n`,
  `1;${'a'.repeat(20_000)}\r\nx\r\n0\r\n\r\n`,
  '0\r\n\r\n',
  `${PLAIN.length.toString(16)}\r\n${PLAIN}\r\n0\r\nx-trailer: ${'a'.repeat(9000)}\r\n\r\n`,
  '-1\r\n',
  '1\r\n{\r\n'.repeat(3),
]
const chunks: MakeRequest = (random) => {
  const headers: Headers = [
    ...JSON_BODY,
    [
      'transfer-encoding',
      random.pick(['chunked', 'chunked', 'chunked', 'gzip, chunked', 'identity', 'chunked, chunked', 'x']),
    ],
    ...(random.chance(0.1) ? ([['content-length', '5']] as const) : []),
  ]
  return {
    ...httpRequest({ method: 'POST', headers, body: random.pick(CHUNKS) }),
    ends: random.chance(0.5),
    leavesAfter: 1000,
  }
}

const large: MakeRequest = (random) => {
  const length = random.pick([1_048_577, 1_048_576, 3_000_000])
  const body = random.pick([
    `{"query":"${'x'.repeat(length - 12)}"}`,
    '{'.repeat(length),
    ' '.repeat(length),
    `{"query":"{ genres { name } }","variables":{"a":[${'1,'.repeat(length / 2 - 60)}1]}}`,
  ])
  return posted(body)
}

const HEADERS: Headers = [
  ['x-a', 'a'.repeat(9000)],
  ['x-a', 'a'.repeat(20_000)],
  ['cookie', 'a=b; '.repeat(2000)],
  ['x-é', '1'],
  ['x-a', '\u0001'],
  ['x-a', 'é'],
  ['', 'x'],
  ['x y', '1'],
  ['host', 'a b'],
  ['host', ''],
  ['host', 'x'.repeat(5000)],
  ['expect', '100-continue'],
  ['expect', 'rubbish'],
  ['upgrade', 'websocket'],
  ['upgrade', 'h2c'],
  ['connection', 'upgrade, keep-alive'],
  ['te', 'trailers'],
  ['if-none-match', '*'],
  ['if-none-match', 'W/"x", "'],
  ['if-match', 'x'],
  ['if-modified-since', 'x'],
  ['range', 'bytes=0-1'],
  ['x-forwarded-for', '127.0.0.1'],
  ['x-http-method-override', 'DELETE'],
  ['x-reelhouse-cost', '1'],
  ['x-reelhouse-cost', 'x'.repeat(1000)],
  ['x-apollo-operation-name', '\t'],
  ['apollo-require-preflight', ''],
  ['authorization', 'Basic !!!'],
  ['content-length', '5'],
  ['accept', '*/*'],
  ['origin', 'null'],
  ['keep-alive', 'timeout=99999'],
]
const headers: MakeRequest = (random) => {
  const odd = Array.from({ length: random.pick([1, 2, 4, 300]) }, () => random.pick(HEADERS))
  const request = random.chance(0.5)
    ? httpRequest({ path: '/graphql?query={genres{name}}', headers: odd })
    : posted(PLAIN, odd)
  return { ...request, ends: true, leavesAfter: 3000 } // some of them have a body that does not come
}

const SNAPSHOTS = [
  '1',
  '0',
  '-1',
  '99',
  '1.5',
  '01',
  ' 1',
  '1e0',
  '4294967295',
  '4294967296',
  '99999999999999999999',
  'x',
  '',
  '1,2',
  'null',
  '٣',
  '1;drop',
  "1' or 1=1",
  '../1',
  '\u0000',
  'served',
]
const snapshots: MakeRequest = (random) => {
  const named = random.pick(SNAPSHOTS)
  const inHeader: Headers = random.chance(0.5) ? [['x-reelhouse-snapshot', named.replace(/[^\x20-\x7e]/g, '')]] : []
  const inAddress: Headers =
    inHeader.length === 0 || random.chance(0.3)
      ? [['snapshot', random.pick(SNAPSHOTS)], ...(random.chance(0.1) ? ([['snapshot', '1']] as const) : [])]
      : []
  const path = random.pick(['/graphql', '/graphql', '/export', '/graphql/stream'])
  const asked: Headers =
    path === '/export'
      ? [['format', 'csv']]
      : [['query', path === '/graphql' ? '{ genres { name } }' : 'query { genres { name } }']]
  return got(path, [...asked, ...inAddress], [...inHeader, ['accept', 'text/event-stream, */*']])
}

const NAMES = ['query', 'variables', 'extensions', 'operationName', 'snapshot']
const addresses: MakeRequest = (random) => {
  const values = [
    '{ genres { name } }',
    '{}',
    'null',
    '',
    '[',
    '5',
    'Missing',
    '{"a":1}',
    '\0',
    'é',
    hostileText(random).slice(0, 2000),
  ]
  const parameters = Array.from(
    { length: random.between(1, 12) },
    () => [random.pick([...NAMES, 'query', '__proto__', '']), random.pick(values)] as const,
  )
  return got(
    '/graphql',
    random.chance(0.6) ? [['query', '{ genres { name } }'], ...parameters] : parameters,
    [],
    random.pick(['GET', 'GET', 'HEAD']),
  )
}

const persisted: MakeRequest = (random) => {
  const query = random.pick(['{ genres { name } }', '{ nothing }', '{ genres {', '{ companies { totalCount } }'])
  const right = createHash('sha256').update(query).digest('hex')
  const sha256Hash = random.pick<unknown>([
    right,
    right.toUpperCase(),
    right.slice(1),
    '0'.repeat(64),
    '',
    5,
    null,
    [],
    {},
    '__proto__',
    'x'.repeat(5000),
  ])
  const version = random.pick<unknown>([1, 1, 1, 2, '1', null, 1.5])
  const extensions = { persistedQuery: { version, sha256Hash } }
  const asked = random.chance(0.5) ? { query, extensions } : { extensions }
  if (random.chance(0.5)) return posted(asked)
  const parameters = Object.entries(asked).map(
    ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  )
  return got('/graphql', parameters)
}

const RUBBISH = [
  '\r\n\r\n',
  'HELLO\r\n\r\n',
  '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03',
  'GET /graphql\r\n\r\n',
  'GET /graphql HTTP/9.9\r\n\r\n',
  'GET /graphql HTTP/1.1\r\n\r\n',
  'GET  /graphql HTTP/1.1\r\nhost: x\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'GET /graphql HTTP/1.0\r\n\r\n',
  'GET /graphql HTTP/1.1\nhost: x\n\n',
  'GET /graphql HTTP/1.1\r\nhost: x\r\nno colon\r\n\r\n',
  'GET /graphql HTTP/1.1\r\n folded\r\n\r\n',
  '\0\0\0\0',
  `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
]
const rubbish: MakeRequest = (random) => {
  const text = random.pick(RUBBISH)
  return { method: 'GET', path: '', bytes: Buffer.from(text, 'latin1'), ends: true, leavesAfter: 2000 }
}

export const protocolRequests = {
  bodies,
  methods,
  'content types': types,
  accepts,
  encodings,
  lengths,
  chunks,
  large,
  headers,
  snapshots,
  addresses,
  persisted,
  rubbish,
} satisfies Readonly<Record<string, MakeRequest>>
