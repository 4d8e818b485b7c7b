import { z } from 'zod'
import { wrongValue } from '../connection/environment.js'

/**
 * Whether traces are sent, which is where OTEL_EXPORTER_OTLP_ENDPOINT says where to. OpenTelemetry reads that again, and
 * its other variables.
 */
export const tracingSettings = z
  .object({
    OTEL_EXPORTER_OTLP_ENDPOINT: z
      .string()
      .refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), {
        // It may have a password in it.
        error: 'is no address of a collector: expected one as in http://localhost:4318',
      })
      .optional(),
    OTEL_EXPORTER_OTLP_PROTOCOL: z
      .literal('http/json', { error: ({ input }) => wrongValue(input, 'http/json, which is the only one there is') })
      .optional(),
    OTEL_SDK_DISABLED: z.string().optional(),
  })
  .transform(
    ({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SDK_DISABLED }) =>
      OTEL_EXPORTER_OTLP_ENDPOINT !== undefined && OTEL_SDK_DISABLED?.toLowerCase() !== 'true',
  )
