import type { Server } from 'node:http'
import type { Http2SecureServer, ServerHttp2Session } from 'node:http2'
import Fastify, { type FastifyHttpOptions, type FastifyInstance } from 'fastify'
import { readCertificate, renewCertificate, secureOptions, type TlsFiles } from './tls.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** Ends sessions of HTTP/2 when their streams have ended; there where that is spoken. */
    endSessions?: () => void
  }
}

/** A Fastify that speaks HTTP/2, and HTTP/1.1 with those that do not, encrypted. */
export async function encrypted(
  { http, ...options }: FastifyHttpOptions<Server>,
  files: TlsFiles,
  idleMs: number,
): Promise<FastifyInstance> {
  const https = { ...secureOptions(await readCertificate(files)), ...http }
  const fastify = Fastify({ ...(options as object), http2: true, https, http2SessionTimeout: idleMs })
  const { server } = fastify
  // The two kinds differ in their types only where a stream shares its connection: http2StreamOf tells them apart.
  const likeAll = fastify as unknown as FastifyInstance
  endSessions(likeAll, server)
  renewCertificate(likeAll, server, files)
  return likeAll
}

/** A session without streams would hold up the end of the server for as long as it may be idle. */
function endSessions(fastify: FastifyInstance, server: Http2SecureServer): void {
  const sessions = new Set<ServerHttp2Session>()
  server.on('session', (session) => {
    sessions.add(session)
    session.once('close', () => sessions.delete(session))
  })
  fastify.decorate('endSessions', () => {
    for (const session of sessions) session.close()
  })
}
