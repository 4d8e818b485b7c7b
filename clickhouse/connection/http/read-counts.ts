import type { ReadCounts } from '../client.js'

/** Tells what the header of an answer says was read, if it says so. */
export function readCountsIn(headers: Readonly<Record<string, unknown>>, onRead: (read: ReadCounts) => void): void {
  const [, rows] = /"read_rows":"(\d+)"/.exec(String(headers['x-clickhouse-summary'])) ?? []
  const [, bytes] = /"read_bytes":"(\d+)"/.exec(String(headers['x-clickhouse-summary'])) ?? []
  if (rows !== undefined && bytes !== undefined) onRead({ rows: Number(rows), bytes: Number(bytes) })
}
