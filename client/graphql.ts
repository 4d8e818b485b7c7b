import { initGraphQLTada } from 'gql.tada'
import type { Scalars } from '../schema/scalars.js'
import type { introspection } from './introspection.js'

/**
 * Makes a document of a text; its variables and its answer are typed by the schema, without a generator.
 * Further documents that have the fragments that it names are the second argument.
 */
export const graphql = initGraphQLTada<{ introspection: introspection; scalars: Scalars }>()
