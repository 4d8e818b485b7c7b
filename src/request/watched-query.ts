import type { ClickHouse, ReadCounts, RowOf, RowShape, Sql, StatementOptions } from '../../clickhouse/index.js'

/** A statement that was sent to ClickHouse for requests that are explained. */
export interface Sent {
  readonly text: Sql
  /** From when it was to be sent until its rows were there, or it failed. */
  readonly ms: number
  /** Null where ClickHouse did not tell. */
  readonly read: ReadCounts | null
  /** Whether it was sent for other requests as well, in which case what they ask for is in it. */
  readonly isShared: boolean
}

/** Told of each statement that is sent. */
export type Watch = (sent: Sent) => void

/** The rows of a statement; what it took is asked for and told only if somebody watches. */
export async function watchedQuery<S extends RowShape>(
  ch: Pick<ClickHouse, 'query'>,
  text: Sql,
  shape: S,
  options: StatementOptions,
  watch: Watch | undefined,
): Promise<RowOf<S>[]> {
  if (watch === undefined) return ch.query(text, shape, options)
  const startedAt = performance.now()
  let read: ReadCounts | null = null
  const onRead = (counts: ReadCounts): void => {
    read = counts
  }
  try {
    return await ch.query(text, shape, { ...options, onRead })
  } finally {
    watch({ text, ms: performance.now() - startedAt, read, isShared: false })
  }
}
