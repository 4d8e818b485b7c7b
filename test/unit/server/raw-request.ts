import { once } from 'node:events'
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'

export interface RawAnswer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface RawRequest {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Sends no header that is not named, and leaves the body as it comes. */
export async function rawRequest(url: string, { method = 'GET', headers = {}, body }: RawRequest = {}) {
  const sent = request(url, { method, headers: { ...headers } })
  sent.end(body)
  const [response]: IncomingMessage[] = await once(sent, 'response')
  if (response === undefined) throw new Error('expected a response')
  const answer: RawAnswer = {
    status: response.statusCode,
    headers: response.headers,
    body: await buffer(response),
  }
  return answer
}

export const addressOf = (url: string, parameters: Readonly<Record<string, string>>): string =>
  `${url}/graphql?${new URLSearchParams(parameters)}`
