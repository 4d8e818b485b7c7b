import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** The pages of the explorer. What follows them in an address is the page's own affair. */
const PAGES = ['/', '/genres', '/companies', '/popular', '/explore', '/movies', '/data'] as const

/** Names of files have a hash of what is in them, so that they can be kept for ever. */
const YEAR = 31_536_000_000

/** All that a page shows is from this server. Styles stand in elements where charts and editors put them. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'self'"

const HEADERS = {
  'content-security-policy': POLICY,
  vary: 'accept-encoding',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

/** The editor brings its icons as a font that stands in its styles. */
const IDE_HEADERS = { ...HEADERS, 'content-security-policy': `${POLICY}; font-src 'self' data:` } as const

/**
 * The explorer, built into `folder` by Vite, with a file `.br` and `.gz` beside each that is worth it. There is no data in
 * it, so that anybody may have it.
 */
export async function serveExplorer(fastify: FastifyInstance, folder: string): Promise<void> {
  await fastify.register(staticFiles, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
  })
  for (const page of PAGES) {
    for (const url of page === '/' ? ['/'] : [page, `${page}/*`]) {
      fastify.get(url, (_request, reply) => sendPage(reply))
    }
  }
  fastify.get('/ide', (_request, reply) =>
    reply.headers(IDE_HEADERS).header('cache-control', 'no-cache').sendFile('ide/index.html'),
  )
  fastify.get<{ Params: { '*': string } }>('/assets/*', ({ params }, reply) =>
    reply
      .headers(HEADERS)
      .header('cache-control', `public, max-age=${YEAR / 1000}, immutable`)
      .sendFile(`assets/${params['*']}`),
  )
  fastify.get('/icon.svg', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').sendFile('icon.svg'),
  )
}

/** Tells a browser in the explorer that there is no such page; false where it is no browser, or there is no explorer. */
export function sentAsMissingPage(request: FastifyRequest, reply: FastifyReply): boolean {
  const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html') === true
  if (!isPage || !request.server.hasReplyDecorator('sendFile')) return false
  sendPage(reply.code(404))
  return true
}

function sendPage(reply: FastifyReply): FastifyReply {
  return reply.headers(HEADERS).header('cache-control', 'no-cache').sendFile('index.html')
}
