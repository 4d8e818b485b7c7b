import type { Readable } from 'node:stream'
import { isSpanContextValid, type Span, SpanKind, TraceFlags, type Tracer } from '@opentelemetry/api'
import type { ByteFormat, ClickHouse, RowFormat, StatementOptions } from '../connection/client.js'
import type { Lock } from '../connection/lock.js'
import type { RowOf, RowShape } from '../sql/rows.js'
import type { Sql } from '../sql/sql.js'
import { tableName } from '../sql/table-name.js'
import { markFailed } from './mark-failed.js'
import { places } from './place.js'

/** Characters of a statement that are told: some thousands of spans wait in memory until they are sent. */
const MAX_TEXT = 4_000

/**
 * The same ClickHouse, whose statements are spans of whatever they are sent for: a request, or a step of a load. What is not
 * sent for any of these, as to see what is served, is in no trace. Statements are told as they are sent, with placeholders
 * for their values.
 */
export class TracedClickHouse implements ClickHouse {
  constructor(
    private readonly ch: ClickHouse,
    private readonly tracer: Tracer,
  ) {}

  get engine(): ClickHouse['engine'] {
    return this.ch.engine
  }

  get prefix(): string {
    return this.ch.prefix
  }

  get statements(): number {
    return this.ch.statements
  }

  query<S extends RowShape>(statement: Sql, shape: S, options?: StatementOptions): Promise<RowOf<S>[]> {
    return this.#traced(
      'SELECT',
      () => statement.text,
      (traced) => this.ch.query(statement, shape, { ...options, ...traced }),
    )
  }

  lines(statement: Sql, options?: StatementOptions): Promise<string> {
    return this.#traced(
      'SELECT',
      () => statement.text,
      (traced) => this.ch.lines(statement, { ...options, ...traced }),
    )
  }

  command(statement: Sql, options?: StatementOptions): Promise<void> {
    const { text } = statement
    return this.#traced(
      operationOf(text),
      () => text,
      (traced) => this.ch.command(statement, { ...options, ...traced }),
    )
  }

  stream(statement: Sql, format: ByteFormat, options?: StatementOptions): Promise<Readable> {
    return this.#traced(
      'SELECT',
      () => statement.text,
      (traced) => this.ch.stream(statement, format, { ...options, ...traced }),
    )
  }

  insert(table: Sql, columns: readonly string[], rows: Uint8Array, format?: RowFormat): Promise<void> {
    const text = () => `INSERT INTO ${tableName(table)} (${columns.join(', ')})`
    return this.#traced('INSERT', text, () => this.ch.insert(table, columns, rows, format))
  }

  lock(name: string): Promise<Lock | null> {
    return this.ch.lock(name)
  }

  ping(): Promise<void> {
    return this.ch.ping()
  }

  close(): Promise<void> {
    return this.ch.close()
  }

  /** `text` is asked only where it is told. */
  async #traced<R>(
    operation: string,
    text: () => string,
    send: (traced: Pick<StatementOptions, 'traceparent'>) => Promise<R>,
  ): Promise<R> {
    const place = places.getStore()
    if (place === undefined) return send({})
    const span = this.tracer.startSpan(`clickhouse ${operation}`, { kind: SpanKind.CLIENT }, place.context)
    if (span.isRecording()) {
      span.setAttributes({
        'db.system.name': 'clickhouse',
        'db.operation.name': operation,
        'db.query.text': text().slice(0, MAX_TEXT),
      })
    }
    try {
      return await send(traceparentOf(span))
    } catch (error) {
      markFailed(span, error)
      throw error
    } finally {
      span.end()
    }
  }
}

function operationOf(text: string): string {
  return /^[\s(]*([a-z]+)/i.exec(text)?.[1]?.toUpperCase() ?? 'COMMAND'
}

/** As W3C Trace Context has it. What is not sampled is no matter of ClickHouse either. */
function traceparentOf(span: Span): Pick<StatementOptions, 'traceparent'> {
  const context = span.spanContext()
  const isSampled = (context.traceFlags & TraceFlags.SAMPLED) !== 0
  if (!isSampled || !isSpanContextValid(context)) return {}
  return { traceparent: `00-${context.traceId}-${context.spanId}-01` }
}
