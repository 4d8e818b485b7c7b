import type { HTTPGraphQLRequest } from '@apollo/server'
import type { TrustedDocuments } from '../../access/trusted-documents.js'
import { RequestError } from '../../request/request-error.js'

type Parameters = Readonly<Record<string, unknown>>

/**
 * The request with the text of the document that it names by a hash of the trusted ones, as `documentId` or as Apollo's
 * persisted queries do. `mustBeTrusted`: throws FORBIDDEN unless it is one of these.
 */
export function withDocument(
  request: HTTPGraphQLRequest,
  trusted: TrustedDocuments | null,
  mustBeTrusted: boolean,
): HTTPGraphQLRequest {
  if (trusted === null && !mustBeTrusted) return request
  const asked = parametersOf(request)
  const id = typeof asked['documentId'] === 'string' ? asked['documentId'] : persistedHash(asked['extensions'])
  const found = typeof asked['query'] === 'string' || id === undefined ? undefined : trusted?.find(id)
  const text = found ?? asked['query']
  if (mustBeTrusted && !(typeof text === 'string' && trusted?.has(text) === true)) throw notTrusted()
  if (found === undefined) {
    if (typeof asked['documentId'] === 'string' && asked['query'] === undefined) throw unknownDocument()
    return request
  }
  return withQuery(request, found)
}

/** A list of requests, or what is none, is left to Apollo to refuse. */
function parametersOf({ method, search, body }: HTTPGraphQLRequest): Parameters {
  if (method === 'GET') {
    const { extensions, ...others } = Object.fromEntries(new URLSearchParams(search))
    return { ...others, extensions: jsonOf(extensions) }
  }
  return isObject(body) ? body : {}
}

function persistedHash(extensions: unknown): string | undefined {
  const persisted = isObject(extensions) ? extensions['persistedQuery'] : undefined
  const hash = isObject(persisted) ? persisted['sha256Hash'] : undefined
  return typeof hash === 'string' ? hash : undefined
}

function withQuery(request: HTTPGraphQLRequest, query: string): HTTPGraphQLRequest {
  if (request.method === 'GET') {
    const search = new URLSearchParams(request.search)
    search.delete('extensions')
    search.set('query', query)
    return { ...request, search: `?${search}` }
  }
  const { extensions: _, ...others } = isObject(request.body) ? request.body : {}
  return { ...request, body: { ...others, query } }
}

function isObject(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

export function notTrusted(): RequestError {
  return new RequestError('FORBIDDEN', 'Your role may send trusted documents only, and this is none of them.')
}

function unknownDocument(): RequestError {
  return new RequestError(
    'PERSISTED_QUERY_NOT_FOUND',
    'documentId: expected the hash of a trusted document, got another one.',
  )
}
