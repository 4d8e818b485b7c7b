import type { FastifyInstance } from 'fastify'
import { Counter, Histogram, type Registry } from 'prom-client'
import type { ErrorCode } from '../../request/request-error.js'

/** Names of operations are the clients', so that there could be any number; from the next on they are `other`. */
const MAX_OPERATIONS = 100

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** What has been asked, how long it took, and what went wrong, for /metrics. */
export class RequestMetrics {
  readonly #requests: Counter<'route' | 'status'>
  readonly #durations: Histogram<'operation'>
  readonly #errors: Counter<'code'>
  readonly #operations = new Set<string>()

  constructor(registry: Registry) {
    const registers = [registry]
    this.#requests = new Counter({
      name: 'reelhouse_http_requests_total',
      help: 'HTTP requests that have been answered, by route (other: none of them) and status.',
      labelNames: ['route', 'status'],
      registers,
    })
    this.#durations = new Histogram({
      name: 'reelhouse_operation_duration_seconds',
      help: `From a GraphQL request to its answer, by the operation's name; after ${MAX_OPERATIONS} names, other.`,
      labelNames: ['operation'],
      buckets: SECONDS,
      registers,
    })
    this.#errors = new Counter({
      name: 'reelhouse_errors_total',
      help: 'Errors that clients were told of, by extensions.code.',
      labelNames: ['code'],
      registers,
    })
  }

  /** Counts every request of a server once it has been answered. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      this.#requests.inc({ route: request.routeOptions.url ?? 'other', status: String(reply.statusCode) })
      if (request.operation !== null) {
        this.#durations.observe({ operation: this.#label(request.operation.name) }, reply.elapsedTime / 1000)
      }
      done()
    })
  }

  readonly failed = (code: ErrorCode): void => this.#errors.inc({ code })

  #label(operation: string): string {
    if (this.#operations.has(operation)) return operation
    if (this.#operations.size >= MAX_OPERATIONS) return 'other'
    this.#operations.add(operation)
    return operation
  }
}
