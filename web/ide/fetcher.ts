import { type ExecutionResult, GraphQLError, getOperationAST, parse } from 'graphql'
import { createClient } from 'graphql-sse'

interface Asked {
  readonly query: string
  readonly operationName?: string | null | undefined
  readonly variables?: unknown
}

interface Options {
  readonly headers?: Record<string, unknown> | undefined
}

/** Asks the server of this page, with the headers that the editor has; subscriptions are listened to as events. */
export function createFetcher(origin: string, snapshot: string | null) {
  const address = new URL('/graphql', origin)
  if (snapshot !== null) address.searchParams.set('snapshot', snapshot)
  return (asked: Asked, { headers = {} }: Options = {}) => {
    const sent = textsOf(headers)
    if (isSubscription(asked)) return eventsOf(new URL('/graphql/stream', origin).href, asked, sent)
    return fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...sent },
      body: JSON.stringify(asked),
    }).then(answerOf)
  }
}

/** Anything between this page and the server may answer in its own words. */
async function answerOf(response: Response): Promise<ExecutionResult> {
  const text = await response.text()
  try {
    const answer: ExecutionResult = JSON.parse(text)
    return response.status === 401 ? withHint(answer) : answer
  } catch {
    const began = text.trim().slice(0, 200)
    return { errors: [new GraphQLError(`Status ${response.status}, without JSON: ${began}`)] }
  }
}

function withHint({ errors = [], ...answer }: ExecutionResult): ExecutionResult {
  const hint = 'In this page, the header goes into the tab Headers, below: {"authorization": "Bearer YOUR_KEY"}'
  return { ...answer, errors: [...errors, new GraphQLError(hint)] }
}

function textsOf(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}

function isSubscription({ query, operationName }: Asked): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'subscription'
  } catch {
    return false // the server says what is wrong with it
  }
}

function eventsOf(url: string, { query, operationName, variables }: Asked, headers: Record<string, string>) {
  const client = createClient({ url, headers, retryAttempts: 5 })
  return client.iterate<Record<string, unknown>, Record<string, unknown>>({
    query,
    ...(operationName && { operationName }),
    ...(isRecord(variables) && { variables }),
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
