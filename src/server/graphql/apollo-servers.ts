import type { ApolloServer } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import type { VisibleSchemas } from '../../access/hidden/visible-schemas.js'
import type { Role } from '../../access/role.js'
import type { Context } from '../../context.js'

/** Apollo Servers: one for all roles that see the same schema, since each knows one only. */
export class ApolloServers<RequestContext extends Context> {
  readonly #servers = new WeakMap<GraphQLSchema, Promise<ApolloServer<RequestContext>>>()

  /** `whole` is of the whole schema, and has been started. */
  constructor(
    private readonly schemas: VisibleSchemas,
    whole: ApolloServer<RequestContext>,
    private readonly make: (schema: GraphQLSchema) => ApolloServer<RequestContext>,
  ) {
    this.#servers.set(schemas.whole, Promise.resolve(whole))
  }

  /** Started. */
  of(role: Role): Promise<ApolloServer<RequestContext>> {
    const schema = this.schemas.of(role)
    const known = this.#servers.get(schema)
    if (known !== undefined) return known
    const started = this.#start(schema)
    this.#servers.set(schema, started)
    return started
  }

  async #start(schema: GraphQLSchema): Promise<ApolloServer<RequestContext>> {
    const server = this.make(schema)
    await server.start()
    return server
  }
}
