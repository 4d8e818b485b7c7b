import type { ClickHouse } from '../../clickhouse/index.js'

export interface TracedOptions {
  readonly isTraced: boolean
  /** A line for whoever waits. */
  readonly log: (line: string) => void
}

/** Does something with a ClickHouse, which is traced if it is to be. */
export async function traced<R>(
  ch: ClickHouse,
  { isTraced, log }: TracedOptions,
  work: (ch: ClickHouse) => Promise<R>,
): Promise<R> {
  if (!isTraced) return work(ch)
  // OpenTelemetry takes a moment to load: nobody waits for it who does not trace.
  const { startTracing } = await import('../../clickhouse/tracing.js')
  const tracing = startTracing({ warn: (message) => log(`warning: ${message}`) })
  try {
    return await work(tracing.traced(ch))
  } finally {
    await tracing.end()
  }
}
