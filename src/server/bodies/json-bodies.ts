import type { FastifyBodyParser, FastifyInstance } from 'fastify'
import { RequestError } from '../../request/request-error.js'

/** Reads JSON, but for keys with which objects could be given another prototype; says which of both is wrong. */
export function jsonParser(fastify: FastifyInstance): FastifyBodyParser<string> {
  const parse = fastify.getDefaultJsonParser('error', 'error')
  return (request, body, done) => {
    void parse(request, body, (error, value) => {
      done(error === null ? null : problemOf(body.replace(/^\uFEFF/, '')), value)
    })
  }
}

/** For routes that have no other way to read it. */
export function readJsonBodies(fastify: FastifyInstance): void {
  const parser = jsonParser(fastify)
  fastify.removeContentTypeParser('application/json')
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, parser)
}

function problemOf(body: string): RequestError {
  if (body.length === 0) return bad('Expected JSON as the request body, got an empty one.')
  if (!isJson(body)) return bad('The request body is not valid JSON.')
  return bad('The request body has a key named __proto__, or constructor with prototype in it. Leave that out.')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function bad(message: string): RequestError {
  return new RequestError('BAD_USER_INPUT', message)
}
