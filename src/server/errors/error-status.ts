import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { Context } from '../../context.js'
import { errorCode, httpStatus } from './error-code.js'

/** Throws the error so that Apollo Server gives the response, which is nothing but this error, the HTTP status of its code. */
export function throwWithStatus(error: unknown, status?: number): never {
  throw withStatus(error, status)
}

/** The error as Apollo Server gives a response, which is nothing but this error, the HTTP status of its code. */
export function withStatus(error: unknown, status = httpStatus(errorCode(error))): GraphQLError {
  const originalError = error instanceof Error ? error : new Error(String(error))
  const { extensions = {}, nodes = null } = error instanceof GraphQLError ? error : {}
  return new GraphQLError(originalError.message, {
    originalError,
    nodes,
    extensions: { ...extensions, http: { status } },
  })
}

/** A plugin that refuses operations once they are known, with the HTTP status of the code that it refuses them with. */
export function refusingWithStatus<RequestContext extends Context>(
  plugin: ApolloServerPlugin<RequestContext>,
): ApolloServerPlugin<RequestContext> {
  return {
    ...plugin,
    requestDidStart: async (started) => {
      const listener = await plugin.requestDidStart?.(started)
      const didResolveOperation = listener?.didResolveOperation
      if (listener === undefined || listener === null || didResolveOperation === undefined) return listener ?? undefined
      return {
        ...listener,
        didResolveOperation: (resolved) => didResolveOperation.call(listener, resolved).catch(throwWithStatusOfCode),
      }
    },
  }
}

const throwWithStatusOfCode = (error: unknown): never => throwWithStatus(error)
