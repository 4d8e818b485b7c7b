import {
  type Attributes,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type Tracer,
} from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { places } from '../../clickhouse/tracing.js'
import { QUIET_ROUTES } from '../server/log/quiet-routes.js'
import { RequestTrace } from './request-trace.js'

const propagator = new W3CTraceContextPropagator()

/**
 * A span for each request, in the trace that its header `traceparent` names. Of what the client has written else, nothing is
 * in it but the name of the operation and the id by which the request is known in logs.
 */
export function traceRequests(fastify: FastifyInstance, tracer: Tracer): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const { url: route } = request.routeOptions
    if (QUIET_ROUTES.includes(route)) return done()
    const parent = propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter)
    const name = route === undefined ? request.method : `${request.method} ${route}`
    const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes: attributesOf(request) }, parent)
    const traced = new RequestTrace(tracer, span, parent)
    // Also where the client has gone before it had its answer.
    reply.raw.once('close', () => {
      span.setAttributes(outcomeOf(request, reply))
      if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      traced.end()
    })
    places.run(traced, done)
  })
}

/** The path is told where it is one of ours: others are whatever a client wrote. */
function attributesOf({ id, method, protocol, routeOptions: { url: route } }: FastifyRequest): Attributes {
  return {
    'http.request.method': method,
    'url.scheme': protocol,
    'reelhouse.request.id': id,
    ...(route !== undefined && { 'http.route': route, 'url.path': route }),
  }
}

function outcomeOf({ operation, effort, errorCode, caller }: FastifyRequest, { statusCode }: FastifyReply): Attributes {
  const code = effort?.code ?? errorCode
  return {
    'http.response.status_code': statusCode,
    ...(operation !== null && { 'graphql.operation.name': operation.name }),
    ...(operation !== null && operation.snapshot !== null && { 'reelhouse.snapshot': operation.snapshot }),
    ...(caller !== null && { 'reelhouse.role': caller.role.name }),
    ...(statusCode >= 500 && { 'error.type': String(statusCode) }),
    ...(code !== null && { 'reelhouse.error.code': code }),
  }
}
