/** What sends traces: apart from the rest, since nobody loads OpenTelemetry who does not trace. */

export { markFailed } from './tracing/mark-failed.js'
export { type Place, places } from './tracing/place.js'
export { startTracing, type Tracing, type TracingOptions } from './tracing/start-tracing.js'
