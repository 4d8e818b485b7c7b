import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyInstance } from 'fastify'
import { startTracing, type Tracing, type TracingOptions } from '../../clickhouse/tracing.js'
import type { Context } from '../context.js'
import { traceRequests } from './trace-requests.js'
import { tracingPlugin } from './tracing-plugin.js'

export interface ServerTracing extends Tracing {
  /** Has the requests of a server traced. */
  readonly watch: (fastify: FastifyInstance) => void
  /** Has what Apollo Server does for them traced. */
  readonly plugin: ApolloServerPlugin<Context>
}

/** Begins to trace requests, statements and loads. This is loaded only where it is wanted. */
export function startServerTracing(options: TracingOptions): ServerTracing {
  const tracing = startTracing(options)
  return { ...tracing, watch: (fastify) => traceRequests(fastify, tracing.tracer), plugin: tracingPlugin }
}
