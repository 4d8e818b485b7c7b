import type { FastifyError, FastifyInstance } from 'fastify'
import { RateLimitedError } from '../../access/limits/rate-limited.js'
import { RequestError } from '../../request/request-error.js'
import { CLIENT_LEFT, hasLeft } from '../connections/client-left.js'
import { sentAsMissingPage } from '../explorer/serve-explorer.js'
import { httpStatus } from './error-code.js'
import { errorFormatter } from './format-error.js'

const METHODS = ['GET', 'HEAD', 'POST']

/** Answers what fails before GraphQL begins (a body too large, broken JSON, another address) in GraphQL's own form. */
export function answerHttpErrors(fastify: FastifyInstance, bodyLimit: number): void {
  const format = errorFormatter(fastify.log, fastify.countError)
  const messages: ReadonlyMap<string, string> = new Map([
    ['FST_ERR_CTP_BODY_TOO_LARGE', `The request body is larger than the ${bodyLimit} bytes that are allowed.`],
    [
      'FST_ERR_CTP_INVALID_MEDIA_TYPE',
      'The request must have the header content-type: application/json, and be UTF-8 that is not compressed.',
    ],
  ])

  fastify.setErrorHandler<FastifyError | RequestError>((error, request, reply) => {
    if (hasLeft(request)) return reply.code(CLIENT_LEFT).send()
    if (error instanceof RequestError) {
      request.errorCode = error.code
      if (error instanceof RateLimitedError) reply.header('retry-after', error.retryAfter)
      return reply.code(httpStatus(error.code)).send({ errors: [format(error.toJSON(), error)] })
    }
    const status = error.statusCode ?? 500
    const message = messages.get(error.code) ?? error.message
    const shown = status < 500 ? new RequestError('BAD_USER_INPUT', message) : error
    return reply.code(status).send({ errors: [format({ message, extensions: {} }, shown)] })
  })

  fastify.setNotFoundHandler((request, reply) => {
    const { url, method } = request
    const [path = ''] = url.split('?')
    const allowed = METHODS.filter((known) => fastify.hasRoute({ url: path, method: known }))
    const [status, message] =
      allowed.length === 0
        ? [404, 'There is nothing at this address: GraphQL is at /graphql, exports are at /export.']
        : [405, `Expected the method ${allowed.join(' or ')} here, got ${method}.`]
    if (allowed.length === 0 && sentAsMissingPage(request, reply)) return reply
    if (allowed.length > 0) reply.header('allow', allowed.join(', '))
    const error = new RequestError('BAD_USER_INPUT', message)
    return reply.code(status).send({ errors: [format(error.toJSON(), error)] })
  })
}
