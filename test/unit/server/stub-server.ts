import { anybody } from '../../../src/access/anybody.js'
import { VisibleSchemas } from '../../../src/access/hidden/visible-schemas.js'
import type { Context } from '../../../src/context.js'
import { createSchema } from '../../../src/schema/schema.js'
import { createServer, type Server, type ServerOptions } from '../../../src/server/create-server.js'
import { stubContext, stubSubscriptionContext } from './stub-context.js'

export interface RunningServer extends Server {
  readonly url: string
  /** Sends a GraphQL request and returns the status and the parsed body of the answer. */
  ask(query: string, variables?: unknown): Promise<Answer>
  send(body: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly body: unknown
}

const schemas = new VisibleSchemas(createSchema())

/** A server whose stores are stubs, and which keeps no answers. */
export const stubOptions: ServerOptions<Context> = {
  schemas,
  authenticate: async () => anybody,
  contextFor: async () => stubContext(),
  subscriptionContextFor: () => stubSubscriptionContext(),
  endSubscriptions: () => {},
  health: { serves: async () => 7, ping: async () => {}, isCaching: true, isRemote: true },
  version: async () => '7',
  cacheBytes: 0,
  metrics: [],
  corsOrigins: [],
  logger: false,
}

/** A server on a free port whose stores are stubs. */
export async function startStub(options: Partial<ServerOptions<Context>> = {}): Promise<RunningServer> {
  const server = await createServer({ ...stubOptions, ...options })
  const url = await server.listen({ host: '127.0.0.1', port: 0 })

  async function send(body: string, headers: Readonly<Record<string, string>> = json): Promise<Answer> {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
    return { status: response.status, body: await response.json() }
  }
  return { ...server, url, send, ask: (query, variables) => send(JSON.stringify({ query, variables })) }
}

const json = { 'content-type': 'application/json' }
