import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'

/** A figure that is read when it is asked for. */
export interface Figure {
  readonly name: string
  readonly help: string
  /** A counter only ever grows. */
  readonly kind: 'counter' | 'gauge'
  read(): number
}

/** `GET /metrics` for Prometheus: these figures, and those of the process. */
export function serveMetrics(fastify: FastifyInstance, figures: readonly Figure[]): void {
  const register = new Registry()
  for (const figure of figures) add(figure, register)
  collectDefaultMetrics({ register })
  fastify.get('/metrics', async (_request, reply) => reply.type(register.contentType).send(await register.metrics()))
}

function add({ name, help, kind, read }: Figure, register: Registry): void {
  const about = { name, help, registers: [register] }
  if (kind === 'gauge') {
    const gauge: Gauge = new Gauge({ ...about, collect: () => gauge.set(read()) })
  } else {
    const counter: Counter = new Counter({
      ...about,
      collect: () => {
        counter.reset()
        counter.inc(read())
      },
    })
  }
}
