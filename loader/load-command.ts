import { resolve } from 'node:path'
import { type ClickHouseConfig, connect } from '../clickhouse/index.js'
import { handOver } from './handover/hand-over.js'
import { load } from './load.js'
import type { LoadReport } from './load-report.js'
import type { ProgressPrinter } from './progress-printer.js'

export interface LoadCommand {
  readonly path: string
  readonly columns: ReadonlyMap<string, string>
  readonly maxRejected: number
  /** Gives the load up; its reason is a LoadError. */
  readonly signal: AbortSignal
}

/** Loads a drop in this process; where a server has the embedded engine open, in that server. */
export async function runLoadCommand(
  config: ClickHouseConfig,
  { path, columns, maxRejected, signal }: LoadCommand,
  printer: ProgressPrinter,
): Promise<LoadReport> {
  const onProgress = printer.show
  const request = { path: resolve(path), columns: [...columns], maxRejected }
  const report = config.url === undefined ? await handOver(config.dataDir, request, { onProgress, signal }) : null
  if (report !== null) return report
  const ch = await connect(config)
  try {
    return await load(ch, path, { columns, maxRejected, dataDir: config.dataDir, onProgress, signal })
  } finally {
    await ch.close()
  }
}
