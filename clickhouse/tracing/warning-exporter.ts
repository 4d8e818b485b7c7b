import { type ExportResult, ExportResultCode } from '@opentelemetry/core'
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base'

const MESSAGE =
  'traces could not be delivered to OTEL_EXPORTER_OTLP_ENDPOINT and are dropped. Nothing else is affected; this is told once, until it works again'

/** An exporter that says when it begins to fail: OpenTelemetry itself says nothing. */
export class WarningExporter implements SpanExporter {
  #isFailing = false

  constructor(
    private readonly exporter: SpanExporter,
    private readonly warn: (message: string) => void,
  ) {}

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    this.exporter.export(spans, (result) => {
      const hasFailed = result.code !== ExportResultCode.SUCCESS
      if (hasFailed && !this.#isFailing) this.warn(MESSAGE)
      this.#isFailing = hasFailed
      done(result)
    })
  }

  forceFlush(): Promise<void> {
    return this.exporter.forceFlush?.() ?? Promise.resolve()
  }

  shutdown(): Promise<void> {
    return this.exporter.shutdown()
  }
}
