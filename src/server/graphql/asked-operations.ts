import { hash } from 'node:crypto'
import type { ApolloServerPlugin, HTTPGraphQLRequest } from '@apollo/server'
import type { Context } from '../../context.js'

/** What is known of an operation that was asked for, but for what it asks: that is the client's. */
export interface AskedOperation {
  /** `anonymous` where it has none. */
  readonly name: string
  /** The first 16 hexadecimal digits of the SHA-256 of the document. */
  readonly document: string
  /** Null if it was refused before one was chosen, or before anything is published. */
  readonly snapshot: number | null
}

/** What it took to answer one, and how that ended. */
export interface Effort {
  readonly statements: number
  readonly cacheHits: number
  /** Of what ClickHouse answered. */
  readonly rows: number
  /** `extensions.code` of the first error; null if there is none. */
  readonly code: string | null
}

type Noted = Pick<Context, 'isPublished' | 'snapshot'>

const ANONYMOUS = 'anonymous'

/** Which operation each HTTP request asked for: Apollo finds that out, and tells it to plugins only. */
export class AskedOperations {
  readonly #operations = new WeakMap<HTTPGraphQLRequest, AskedOperation>()
  readonly #efforts = new WeakMap<HTTPGraphQLRequest, Effort>()

  readonly plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, operation, operationName, source, contextValue }) => {
        if (request.http === undefined || operation === undefined) return
        this.#operations.set(request.http, {
          name: operationName ?? ANONYMOUS,
          document: hash('sha256', source, 'hex').slice(0, 16),
          snapshot: snapshotOf(contextValue),
        })
      },
      willSendResponse: async ({ request, contextValue, response: { body } }) => {
        if (request.http === undefined) return
        const [error] = (body.kind === 'single' ? body.singleResult.errors : undefined) ?? []
        const code = error?.extensions?.['code']
        this.#efforts.set(request.http, { ...contextValue.cost, code: typeof code === 'string' ? code : null })
      },
    }),
  }

  /** Null if it asked for none. */
  of(request: HTTPGraphQLRequest): AskedOperation | null {
    return this.#operations.get(request) ?? null
  }

  /** Null if it was refused before it was answered. */
  effortOf(request: HTTPGraphQLRequest): Effort | null {
    return this.#efforts.get(request) ?? null
  }
}

/** Before one is published, there is none to be read. */
function snapshotOf(context: Noted): number | null {
  return context.isPublished ? context.snapshot.id : null
}
