import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { Pins } from '../../../clickhouse/connection/settings/pin.js'

export interface AddingProxy {
  readonly url: string
  /** Those of each request so far. */
  readonly headers: readonly IncomingHttpHeaders[]
  /** What is added to the URL of each request from now on. */
  add(settings: Pins): void
  close(): Promise<void>
}

/** Stands before a ClickHouse server and adds settings behind those of each request, where they win. */
export async function addingProxy(target: string): Promise<AddingProxy> {
  const { hostname, port } = new URL(target)
  let added = ''
  const seen: IncomingHttpHeaders[] = []
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url = '/' } = incoming
    seen.push(headers)
    const path = added === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${added}`
    const onward = request({ hostname, port, method, headers, path }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.on('error', () => outgoing.destroy())
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    outgoing.on('close', () => onward.destroy())
    incoming.pipe(onward)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`,
    headers: seen,
    add(settings) {
      added = Object.entries(settings)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join('&')
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
