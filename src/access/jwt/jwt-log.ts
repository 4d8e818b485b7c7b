import type { FastifyBaseLogger } from 'fastify'

/** Where it is told why tokens are refused, and whether keys are to be had. */
export type JwtLog = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
