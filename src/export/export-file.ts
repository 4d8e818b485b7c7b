import { createHash } from 'node:crypto'
import type { Sql } from '../../clickhouse/index.js'
import type { Snapshot } from '../snapshot/snapshot.type.js'
import type { SnapshotSource } from '../snapshot/snapshot-source.js'
import { type ExportFormatName, exportFormats } from './export-format.js'
import type { ExportRequest } from './export-request.js'
import { exportStatement } from './export-statement.js'

/** A file that can be computed, as often as it is asked for: always the same bytes. */
export interface ExportFile {
  readonly snapshot: number
  /** Those that it is one of. */
  readonly snapshots: Pick<SnapshotSource, 'lease'>
  readonly statement: Sql
  readonly format: ExportFormatName
  readonly bom: boolean
  /** Its strong entity tag: what it is made of, since a snapshot never changes and its rows are in one order. */
  readonly tag: string
}

export function exportFile(
  { format, bom, plan }: ExportRequest,
  snapshot: Snapshot,
  snapshots: Pick<SnapshotSource, 'lease' | 'database'>,
): ExportFile {
  const statement = exportStatement(plan, snapshots.database(snapshot.id))
  const made = JSON.stringify([format, bom, statement.text, statement.values, snapshot.id, snapshot.publishedAt])
  const tag = `"${createHash('sha256').update(made).digest('base64url')}"`
  return { snapshot: snapshot.id, snapshots, statement, format, bom, tag }
}

/** What a browser is told of it. */
export function fileHeaders({ snapshot, format }: ExportFile): Readonly<Record<string, string>> {
  return {
    'content-type': exportFormats[format].mediaType,
    'content-disposition': `attachment; filename="reelhouse-snapshot-${snapshot}.${format}"`,
  }
}
