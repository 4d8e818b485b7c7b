import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { CompanyResolver } from './company/company.resolver.js'
import { GenreResolver } from './genre/genre.resolver.js'
import { MovieResolver } from './movie/movie.resolver.js'
import { SnapshotResolver } from './snapshot/snapshot.resolver.js'
import { StatsResolver } from './stats/stats.resolver.js'

/** The executable schema: the types, and the resolvers that hand their fields to the stores of the request's context. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [MovieResolver, GenreResolver, CompanyResolver, StatsResolver, SnapshotResolver],
    validate: false, // type-graphql would ask for class-validator; the schema and the stores check what there is to check
  })
  const query = schema.getQueryType()
  if (query) query.description = 'Films, and numbers about them. A whole response is computed from one snapshot.'
  return schema
}
