import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { vi } from 'vitest'
import { SOON } from '../../soon.js'

interface Attribute {
  readonly key: string
  readonly value: { readonly stringValue?: string; readonly intValue?: number | string }
}

/** As OTLP has it in JSON. */
interface Payload {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] }
    readonly scopeSpans: readonly { readonly spans: readonly OtlpSpan[] }[]
  }[]
}

interface OtlpSpan {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly kind: number
  readonly attributes: readonly Attribute[]
  readonly status: { readonly code?: number }
}

export interface ReceivedSpan extends Omit<OtlpSpan, 'attributes'> {
  readonly attributes: Readonly<Record<string, string | number | undefined>>
}

export interface Collector {
  readonly url: string
  /** All that came, as it came. */
  readonly bodies: readonly string[]
  readonly headers: readonly IncomingHttpHeaders[]
  spans(): readonly ReceivedSpan[]
  resource(): Readonly<Record<string, string | number | undefined>>
  /** Waits until there is one of the name, in the trace if one is named. */
  span(name: string, traceId?: string): Promise<ReceivedSpan>
  close(): Promise<void>
}

/** Takes traces by OTLP over HTTP; a silent one takes them and never answers. */
export async function startCollector({ isSilent = false } = {}): Promise<Collector> {
  const bodies: string[] = []
  const headers: IncomingHttpHeaders[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    bodies.push(Buffer.concat(chunks).toString())
    headers.push(request.headers)
    if (!isSilent) response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()

  const parts = () => bodies.flatMap((body) => (JSON.parse(body) as Payload).resourceSpans)
  const spans = () =>
    parts()
      .flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans))
      .map((span) => ({ ...span, attributes: asObject(span.attributes) }))
  return {
    url: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`,
    bodies,
    headers,
    spans,
    resource: () => asObject(parts()[0]?.resource.attributes ?? []),
    span: (name, traceId) =>
      vi.waitFor(() => {
        const found = spans().find((span) => span.name === name && (traceId === undefined || span.traceId === traceId))
        if (found === undefined) throw new Error(`no ${name} of ${traceId} among ${spans().map((span) => span.name)}`)
        return found
      }, SOON),
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function asObject(attributes: readonly Attribute[]): Record<string, string | number | undefined> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]))
}
