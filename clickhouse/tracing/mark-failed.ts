import { type Span, SpanStatusCode } from '@opentelemetry/api'
import { ReelhouseError } from '../errors/reelhouse-error.js'

/** Says that what the span is of has failed, by the code of the error: its message may have values in it. */
export function markFailed(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR })
  span.setAttribute('error.type', typeOf(error))
}

function typeOf(error: unknown): string {
  if (error instanceof ReelhouseError) return error.code
  return error instanceof Error ? error.name : '_OTHER'
}
