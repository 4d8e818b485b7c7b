import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import { SNAPSHOT_HEADER } from '../snapshot/snapshot-header.js'

/** What scripts of another origin may read besides what they always may. */
const EXPOSED_HEADERS = [
  'accept-ranges',
  'allow',
  'content-disposition',
  'content-range',
  'etag',
  'retry-after',
  'www-authenticate',
  'x-reelhouse-cache',
  'x-request-id',
  SNAPSHOT_HEADER,
]

/** Browsers believe it for no longer. */
const PREFLIGHT_SECONDS = 7200

/** Has browsers let pages of these origins ask, `*` being any; without one, only those of the server's own. */
export async function allowOrigins(fastify: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return
  await fastify.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: PREFLIGHT_SECONDS,
    strictPreflight: false, // it would answer in plain text
  })
}

/** The headers with which an answer that no hook sees can be read by the page that asked, if it may. */
export function originHeaders(
  origins: readonly string[],
  origin: string | undefined,
): Readonly<Record<string, string>> {
  if (origins.includes('*')) return { 'access-control-allow-origin': '*' }
  if (origins.length === 0) return {}
  const allowed = origin !== undefined && origins.includes(origin) && { 'access-control-allow-origin': origin }
  return { ...allowed, vary: 'Origin' }
}
