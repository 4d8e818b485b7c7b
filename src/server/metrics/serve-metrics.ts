import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, type Registry } from 'prom-client'

/** A metric that is read when it is asked for. */
export interface LazyMetric {
  readonly name: string
  readonly help: string
  /** A counter only ever grows. */
  readonly kind: 'counter' | 'gauge'
  read(): number | Promise<number>
}

/** Gauges of prom-client that are named as if they were counters, which Prometheus warns of; each has a twin by type. */
const MISNAMED = ['nodejs_active_handles_total', 'nodejs_active_requests_total', 'nodejs_active_resources_total']

/** `GET /metrics` for Prometheus: these metrics, those of the registry, and those of the process. */
export function serveMetrics(fastify: FastifyInstance, register: Registry, metrics: readonly LazyMetric[]): void {
  for (const metric of metrics) add(metric, register)
  collectDefaultMetrics({ register })
  for (const name of MISNAMED) register.removeSingleMetric(name)
  fastify.get('/metrics', { config: { permission: 'metrics' } }, async (_request, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  )
}

function add({ name, help, kind, read }: LazyMetric, register: Registry): void {
  const about = { name, help, registers: [register] }
  if (kind === 'gauge') {
    const gauge: Gauge = new Gauge({ ...about, collect: async () => gauge.set(await read()) })
  } else {
    const counter: Counter = new Counter({
      ...about,
      collect: async () => {
        const value = await read()
        counter.reset()
        counter.inc(value)
      },
    })
  }
}
