import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import Fastify from 'fastify'
import { anybody } from '../../../src/access/anybody.js'
import { CompanyNames } from '../../../src/company/company-names.js'
import { GenreNames } from '../../../src/genre/genre-names.js'
import { queryLimits } from '../../../src/limits/query-limits.js'
import { queryLimitsRule } from '../../../src/limits/query-limits-rule.js'
import { variableLimits } from '../../../src/limits/variable-limits.js'
import { noLoads } from '../../../src/load/running-loads.js'
import { AskedFilters } from '../../../src/movie/asked-filters.js'
import { RequestLife } from '../../../src/request/request-life.js'
import { RowCache } from '../../../src/request/row-cache.js'
import { RequestContext } from '../../../src/request-context.js'
import { createSchema } from '../../../src/schema/schema.js'
import { errorFormatter } from '../../../src/server/errors/format-error.js'
import { noSubscriptions } from '../../../src/server/graphql/no-subscriptions.js'
import { cursorSnapshot } from '../../../src/snapshot/cursor-snapshot.js'
import type { AskedOperation } from '../../operations/random-operation.js'
import type { Reelhouse } from './reelhouse.js'

/** What is the same however an operation is executed, as text: the order of keys counts. */
export interface Outcome {
  readonly status: number
  readonly data: string | undefined
  readonly errors: string | undefined
}

export function outcome(status: number, { data, errors }: { data?: unknown; errors?: unknown }): Outcome {
  return { status, data: JSON.stringify(data), errors: JSON.stringify(errors) }
}

/** Answers as an Apollo Server does that leaves execution to graphql-js, from the same stores. */
export async function graphqlJs({ ch, snapshots }: Reelhouse, cacheBytes: number) {
  const schema = createSchema()
  const server = new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    nodeEnv: 'production',
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    formatError: errorFormatter(Fastify({ logger: false }).log, () => {}),
    parseOptions: { maxTokens: queryLimits.tokens },
    validationRules: [queryLimitsRule],
    plugins: [ApolloServerPluginCacheControlDisabled(), variableLimits, noSubscriptions, cursorSnapshot],
  })
  const cache = new RowCache(ch, cacheBytes)
  const [companyNames, genreNames, askedFilters] = [new CompanyNames(), new GenreNames(), new AskedFilters(false)]
  const shared = { ch, cache, companyNames, genreNames, askedFilters, running: noLoads }

  async function ask({ query, variables, operationName }: AskedOperation): Promise<Outcome> {
    const contextValue = new RequestContext(
      shared,
      snapshots,
      await snapshots.newest(),
      false,
      new RequestLife(),
      anybody,
    )
    const { body, http } = await server.executeOperation(
      { query, variables: { ...variables }, ...(typeof operationName === 'string' && { operationName }) },
      { contextValue },
    )
    if (body.kind !== 'single') throw new Error('expected one answer, got several')
    return outcome(http.status ?? 200, body.singleResult)
  }
  return { schema, ask }
}
