import type { RequestListener } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../request/request-error.js'

/** Has what Node and Fastify would refuse with no body, or one of their own, refused in GraphQL's form. */
export function refuseEarly(
  fastify: FastifyInstance,
  expectationFailed: RequestListener,
  isClosing: () => boolean,
): void {
  fastify.server.on('checkExpectation', expectationFailed)
  fastify.addHook('onRequest', async ({ raw: { httpVersion, httpVersionMajor, headers } }, reply) => {
    if (isClosing()) {
      if (httpVersionMajor === 1) reply.header('connection', 'close')
      throw new RequestError('UNAVAILABLE', 'The server is being stopped. Try again in a little while.')
    }
    if (httpVersion === '1.1' && headers.host === undefined) {
      throw new RequestError('BAD_USER_INPUT', 'Expected the header host, which HTTP/1.1 has in every request.')
    }
  })
}
