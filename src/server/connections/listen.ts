import type { FastifyInstance } from 'fastify'
import { ReelhouseError } from '../../../clickhouse/errors/reelhouse-error.js'

export interface Address {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
}

/** The server could not begin to listen; the message is one line that says what to do. */
export class ServerStartError extends ReelhouseError {
  override readonly name = 'ServerStartError'
  readonly code = 'NOT_LISTENING'
}

const advice: ReadonlyMap<unknown, string> = new Map([
  ['EADDRINUSE', 'it is in use by another program. Stop that program, or set PORT to a free port'],
  ['EACCES', 'this user may not use that port. Set PORT to one above 1023'],
  ['EADDRNOTAVAIL', 'this machine has no such address. Set HOST to one of its own, such as 127.0.0.1 or 0.0.0.0'],
  ['ENOTFOUND', 'the name cannot be resolved. Set HOST to an address of this machine, such as 127.0.0.1 or 0.0.0.0'],
])

/** Begins to listen and returns the address as a URL; rejects with ServerStartError. */
export async function listen(fastify: FastifyInstance, { host, port }: Address): Promise<string> {
  const { level } = fastify.log
  fastify.log.level = 'warn' // who starts the server says where it listens
  try {
    return await fastify.listen({ host, port })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    const reason = advice.get(code) ?? `the system answered ${String(code ?? cause)}`
    throw new ServerStartError(`Cannot listen on ${host}, port ${port}: ${reason}.`, { cause })
  } finally {
    fastify.log.level = level
  }
}
