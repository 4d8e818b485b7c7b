import type { MakeRequest } from './context.js'
import { anyDocument } from './documents.js'
import { got, type Headers, httpRequest, JSON_BODY } from './http-request.js'
import { hostileJson } from './values.js'

const DOCUMENTS = [
  'subscription { snapshotPublished { id } }',
  'subscription { snapshotPublished { id } genres { name } }',
  'subscription { a: snapshotPublished { id } b: snapshotPublished { id } }',
  'subscription($a: Boolean!) { snapshotPublished @skip(if: $a) { id } }',
  'subscription { ...F } fragment F on Subscription { snapshotPublished { id } }',
  'subscription { __typename }',
  'subscription { nothing }',
  'subscription {',
  'subscription A { snapshotPublished { id } } subscription B { snapshotPublished { id } }',
  'query { genres { name } }',
  'mutation { a }',
  '',
  'subscription { snapshotPublished { loads { nodes { id } } } }',
  'subscription { snapshotPublished(x: 1) { id } }',
]
const LISTENS_MS = 150

/** Whoever listens leaves, since there is nothing to hear. */
const streams: MakeRequest = (random, context) => {
  const query = random.chance(0.15) ? anyDocument(random, context) : random.pick(DOCUMENTS)
  const accept: Headers = random.chance(0.9)
    ? [
        [
          'accept',
          random.pick(['text/event-stream', 'text/event-stream', 'text/event-stream, */*', 'TEXT/EVENT-STREAM', '*/*']),
        ],
      ]
    : []
  const odd: Headers = random.chance(0.15)
    ? [
        [
          random.pick(['x-graphql-event-stream-token', 'last-event-id', 'x-reelhouse-snapshot']),
          random.pick(['1', '', 'x'.repeat(500)]),
        ],
      ]
    : []
  const operationName = random.chance(0.4) ? undefined : random.pick(['A', 'Missing', '', 5, null])
  const leavesAfter = LISTENS_MS
  if (query.length < 5000 && random.chance(0.4)) {
    const named: Headers = operationName === undefined ? [] : [['operationName', String(operationName)]]
    const twice: Headers = random.chance(0.1) ? [['query', '{ genres { name } }']] : []
    return { ...got('/graphql/stream', [['query', query], ...named, ...twice], [...accept, ...odd]), leavesAfter }
  }
  const variables = random.chance(0.2) ? hostileJson(random) : '{}'
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`
  const body = random.chance(0.1)
    ? hostileJson(random)
    : `{"query":${JSON.stringify(query)},"variables":${variables}${name}}`
  const method = random.chance(0.95) ? 'POST' : random.pick(['PUT', 'DELETE', 'HEAD', 'OPTIONS'])
  return {
    ...httpRequest({ method, path: '/graphql/stream', headers: [...JSON_BODY, ...accept, ...odd], body }),
    leavesAfter,
  }
}

export const streamRequests = { streams } satisfies Readonly<Record<string, MakeRequest>>
