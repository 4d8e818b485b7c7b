import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Tracer } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import type { ClickHouse } from '../connection/client.js'
import { traceSteps } from './trace-steps.js'
import { TracedClickHouse } from './traced-clickhouse.js'
import { WarningExporter } from './warning-exporter.js'

/** How long the collector has to take a batch, and the last ones when the process ends. */
const DELIVERY_MS = 2_000

export interface Tracing {
  readonly tracer: Tracer
  /** The same ClickHouse, whose statements are traced. */
  traced(ch: ClickHouse): ClickHouse
  /** Sends what has not been sent yet, if that can be done within two seconds. Never rejects. */
  end(): Promise<void>
}

export interface TracingOptions {
  /** Told once when the collector is not to be had, and again after it was. */
  readonly warn: (message: string) => void
}

/**
 * Begins to send traces by OTLP, as the variables of OpenTelemetry say. Nobody waits for the collector: spans are sent in
 * batches, and where it takes none, those that do not fit into a queue are dropped.
 */
export function startTracing({ warn }: TracingOptions): Tracing {
  const agents: HttpAgent[] = []
  const exporter = new OTLPTraceExporter({
    timeoutMillis: DELIVERY_MS,
    httpAgentOptions: (protocol) => {
      const agent = protocol === 'https:' ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true })
      agents.push(agent)
      return agent
    },
  })
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'reelhouse' }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new WarningExporter(exporter, warn))],
  })
  const tracer = provider.getTracer('reelhouse')
  const stopSteps = traceSteps(tracer)

  async function end(): Promise<void> {
    stopSteps()
    await settledWithin(DELIVERY_MS, provider.shutdown())
    for (const agent of agents) agent.destroy()
  }
  return { tracer, traced: (ch) => new TracedClickHouse(ch, tracer), end }
}

async function settledWithin(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([work.catch(() => {}), late]) // of what failed, the exporter has told
  clearTimeout(timer)
}
