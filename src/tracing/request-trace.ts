import { type Context, ROOT_CONTEXT, type Span, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api'
import type { Place } from '../../clickhouse/tracing.js'

/** What is done for a request after the other. */
export type RequestStep = 'graphql.parse' | 'graphql.validate' | 'graphql.execute' | 'graphql.serialise'

/** The trace of one request: its span, and those of its steps, of which there is one at a time. */
export class RequestTrace implements Place {
  context: Context
  readonly #ofRequest: Context
  #step: Span | undefined

  constructor(
    private readonly tracer: Tracer,
    readonly span: Span,
    parent: Context = ROOT_CONTEXT,
  ) {
    this.#ofRequest = trace.setSpan(parent, span)
    this.context = this.#ofRequest
  }

  /** What begins now is part of it, until it ends. */
  begin(step: RequestStep): void {
    this.endStep()
    this.#step = this.tracer.startSpan(step, {}, this.#ofRequest)
    this.context = trace.setSpan(this.#ofRequest, this.#step)
  }

  /** `hasFailed`: with errors that the client is told of. */
  endStep({ hasFailed = false } = {}): void {
    if (hasFailed) this.#step?.setStatus({ code: SpanStatusCode.ERROR })
    this.#step?.end()
    this.#step = undefined
    this.context = this.#ofRequest
  }

  end(): void {
    this.endStep()
    this.span.end()
  }
}
