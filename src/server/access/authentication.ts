import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Owner } from '../../../clickhouse/index.js'
import { anybody } from '../../access/anybody.js'
import { noCredentials } from '../../access/authenticator.js'
import type { Caller } from '../../access/caller.js'
import { type Permission, permissions } from '../../access/permission.js'
import { RequestError } from '../../request/request-error.js'

const AUTHORIZATION = 'authorization'

/** Finds out who asks; rejects with a RequestError where nobody does who may. */
export type Authenticate = (request: FastifyRequest) => Caller | Promise<Caller>

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What one has to be allowed to do to ask here; without it, anybody may. */
    permission?: Permission
  }
}

/** Has every request to what needs a permission say who it is of. */
export function authenticateRequests(fastify: FastifyInstance, authenticate: Authenticate): void {
  fastify.decorateRequest('caller', null)
  // Not async: nearly everybody was known a moment ago.
  fastify.addHook('onRequest', (request, reply, done) => {
    const { permission } = request.routeOptions.config
    if (permission === undefined || asksForPage(request)) return done()
    const refuse = (error: unknown): void => {
      if (error instanceof RequestError && error.code === 'UNAUTHENTICATED') {
        reply.header('www-authenticate', challengeFor(request))
      }
      done(error instanceof Error ? error : new Error(String(error)))
    }
    const letIn = (caller: Caller): void => {
      request.caller = caller
      if (caller.role.may.has(permission)) done()
      else refuse(notAllowed(caller.role.name, permission))
    }
    if (hasSeveral(request)) return refuse(several())
    const found = authenticate(request)
    if (found instanceof Promise) found.then(letIn, refuse)
    else letIn(found)
  })
}

/** Node.js takes the first; what stands in front may have looked at another. */
function hasSeveral({ raw: { rawHeaders } }: FastifyRequest): boolean {
  let given = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]
    if (name?.length === AUTHORIZATION.length && name.toLowerCase() === AUTHORIZATION) given += 1
  }
  return given > 1
}

function several(): RequestError {
  return new RequestError('UNAUTHENTICATED', 'Expected one header authorization, got several.')
}

/** Who asks, where that has to be known. */
export function callerOf({ caller }: FastifyRequest): Caller {
  if (caller !== null) return caller
  throw noCredentials()
}

/** Whose statements are sent for a request. */
export function ownerOf({ caller }: FastifyRequest): Owner {
  const { name, role } = caller ?? anybody
  return { name, atOnce: role.limits.statementsAtOnce }
}

/** A browser opens the page without saying who it is; there is nothing in it. What is no page after all needs to know. */
function asksForPage({ method, routeOptions, headers }: FastifyRequest): boolean {
  const isRead = method === 'GET' || method === 'HEAD'
  const isPage = routeOptions.url === '/graphql' && headers.accept?.includes('text/html') === true
  return isRead && isPage && headers.authorization === undefined
}

/** As RFC 6750 has it: an error only where there was a token. */
export function challengeFor({ headers }: FastifyRequest): string {
  const realm = 'Bearer realm="Reelhouse"'
  return headers.authorization === undefined ? realm : `${realm}, error="invalid_token"`
}

function notAllowed(role: string, permission: Permission): RequestError {
  const what = permissions[permission]
  return new RequestError('FORBIDDEN', `Your role, ${role}, may not do this: ${what[0]?.toLowerCase()}${what.slice(1)}`)
}
