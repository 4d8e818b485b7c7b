import { ROOT_CONTEXT, type Span, type Tracer, trace } from '@opentelemetry/api'
import { markFailed } from './mark-failed.js'
import { places } from './place.js'
import { type Step, steps } from './steps.js'

/** Makes a span of each step, until the function that is returned is called. */
export function traceSteps(tracer: Tracer): () => void {
  const spans = new WeakMap<Step, Span>()

  steps.start.bindStore(places, (step) => {
    const parent = places.getStore()?.context ?? ROOT_CONTEXT
    const span = tracer.startSpan(step.name, { attributes: step.attributes }, parent)
    spans.set(step, span)
    return { context: trace.setSpan(parent, span) }
  })
  const listeners = {
    start: () => {},
    end: () => {},
    asyncStart: () => {},
    asyncEnd: (step: Step) => spans.get(step)?.end(),
    error: (step: Step & { error: unknown }) => {
      const span = spans.get(step)
      if (span !== undefined) markFailed(span, step.error)
    },
  }
  steps.subscribe(listeners)
  return () => {
    steps.unsubscribe(listeners)
    steps.start.unbindStore(places)
  }
}
