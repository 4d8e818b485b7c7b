import 'reflect-metadata'
import { type GraphQLSchema, isInterfaceType } from 'graphql'
import { buildSchemaSync, type PubSub } from 'type-graphql'
import { AuditResolver } from '../audit/audit.resolver.js'
import { ChangesResolver } from '../changes/changes.resolver.js'
import { CompanyResolver } from '../company/company.resolver.js'
import { GenreResolver } from '../genre/genre.resolver.js'
import { queryLimits } from '../limits/query-limits.js'
import { LoadResolver } from '../load/load.resolver.js'
import { CompanyMoviesResolver, GenreMoviesResolver } from '../movie/group-movies.resolver.js'
import { MovieResolver } from '../movie/movie.resolver.js'
import { MovieMoneyResolver } from '../movie/movie-money.resolver.js'
import { NodeResolver } from '../node/node.resolver.js'
import { typeOfNode } from '../node/node.type.js'
import { SnapshotResolver } from '../snapshot/snapshot.resolver.js'
import { CompanyStatsResolver } from '../stats/api/company-stats.resolver.js'
import { GenreStatsResolver } from '../stats/api/genre-stats.resolver.js'
import { StatsResolver } from '../stats/api/stats.resolver.js'

const number = (value: number): string => value.toLocaleString('en-US')

const LIMITS =
  `What is too much is refused with QUERY_TOO_COSTLY: a query may be ${queryLimits.depth} levels deep, have ${number(queryLimits.fields)} fields ` +
  `and cost ${number(queryLimits.cost)}. Its cost is how many values its answer may have: each field counts one for each object that it is ` +
  'sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. ' +
  `An answer that turns out to have more than ${number(queryLimits.values)} values or ${queryLimits.bytes / 2 ** 20} MiB is given up.`

/** type-graphql asks for one wherever there are subscriptions; ours brings its own events. */
const none: PubSub = {
  publish: () => {},
  subscribe: (topic) => {
    throw new Error(`expected no subscription to a topic, got one to ${topic}`)
  },
}

/** The executable schema: the types, and the resolvers that hand their fields to the stores of the request's context. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      MovieResolver,
      MovieMoneyResolver,
      GenreResolver,
      GenreMoviesResolver,
      GenreStatsResolver,
      CompanyResolver,
      CompanyMoviesResolver,
      CompanyStatsResolver,
      StatsResolver,
      SnapshotResolver,
      ChangesResolver,
      LoadResolver,
      AuditResolver,
      NodeResolver,
    ],
    pubSub: none,
    validate: false, // type-graphql would ask for class-validator; the schema and the stores check what there is to check
  })
  const node = schema.getType('Node')
  if (isInterfaceType(node)) node.resolveType = typeOfNode // type-graphql makes a promise of each answer
  const query = schema.getQueryType()
  if (query)
    query.description = `Films, and numbers about them. A whole response is computed from one snapshot. ${LIMITS}`
  const subscription = schema.getSubscriptionType()
  if (subscription) subscription.description = 'What can be listened to, at /graphql/stream.'
  return schema
}
