import { readFile, stat } from 'node:fs/promises'
import { constants } from 'node:http2'
import type { SecureContextOptions, Server as TlsServer } from 'node:tls'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { ConfigError } from '../../../clickhouse/settings.js'
import { http2StreamOf } from './http2-stream.js'
import { type Certificate, checkCertificate } from './tls-certificate.js'

/** How often it is looked for renewed files. */
const LOOK_MS = 10_000

/** Where the certificate and its key are, as PEM. */
export interface TlsFiles {
  /** Those of the authorities between it and one that clients know follow it. */
  readonly cert: string
  readonly key: string
  /** How often it is looked for renewed ones, in ms. */
  readonly lookMs?: number
}

const OLDEST = { minVersion: 'TLSv1.2' } as const satisfies SecureContextOptions

/** For node:http2, which speaks HTTP/1.1 with clients that know nothing newer. */
export function secureOptions({ cert, key }: Certificate) {
  return { cert, key, ...OLDEST, allowHTTP1: true } as const
}

/** Throws a ConfigError that names the variables of what cannot be used. */
export async function readCertificate(files: TlsFiles): Promise<Certificate> {
  const [cert, key] = await Promise.all([fileOf('TLS_CERT', files.cert), fileOf('TLS_KEY', files.key)])
  const certificate = { cert, key }
  const wrong = checkCertificate(certificate, new Date())
  if (wrong !== null) throw new ConfigError([wrong])
  return certificate
}

/** Uses renewed files without a restart; those that cannot be used are told of, and the old ones go on. */
export function renewCertificate(
  fastify: FastifyInstance,
  server: Pick<TlsServer, 'setSecureContext'>,
  files: TlsFiles,
): void {
  const look = watcher(server, files, fastify.log)
  const timer = setInterval(() => void look(), files.lookMs ?? LOOK_MS).unref()
  fastify.addHook('onClose', async () => clearInterval(timer))
}

function watcher(server: Pick<TlsServer, 'setSecureContext'>, files: TlsFiles, log: FastifyBaseLogger) {
  let known = stamp(files)
  let isLooking = false
  return async (): Promise<void> => {
    if (isLooking) return
    isLooking = true
    try {
      const [before, now] = [await known, await stamp(files)]
      if (before === now) return
      known = Promise.resolve(now)
      server.setSecureContext({ ...(await readCertificate(files)), ...OLDEST })
      log.info('the renewed certificate is used')
    } catch (err) {
      log.error({ err }, 'the renewed certificate cannot be used: the one before goes on being used')
    } finally {
      isLooking = false
    }
  }
}

async function stamp({ cert, key }: TlsFiles): Promise<string> {
  const times = [cert, key].map((path) =>
    stat(path).then(
      ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
      () => 'missing',
    ),
  )
  return (await Promise.all(times)).join()
}

async function fileOf(variable: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new ConfigError([{ variable, wrong: `is "${path}": expected a PEM file that can be read` }])
  }
}

/** What Node does for HTTP/1.1 by itself: a request whose body does not arrive in time is given up. */
export function limitHttp2Bodies(fastify: FastifyInstance, requestMs: number): void {
  fastify.addHook('onRequest', ({ raw }, _reply, done) => {
    const stream = http2StreamOf(raw)
    if (stream !== null && !stream.endAfterHeaders) {
      const timer = setTimeout(() => {
        if (!raw.readableEnded) stream.close(constants.NGHTTP2_CANCEL)
      }, requestMs)
      stream.once('close', () => clearTimeout(timer))
    }
    done()
  })
}
