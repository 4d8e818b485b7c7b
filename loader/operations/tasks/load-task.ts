import type { LoadMode } from '../../../clickhouse/index.js'
import { loadDrop } from '../../load-drop.js'
import type { LoadReport } from '../../load-report.js'
import type { QuoteEscape } from '../../parse/dialect.js'
import type { Notation } from '../../parse/notation.js'
import type { TaskHooks } from './task.js'
import type { Workplace } from './workplace.js'

/** A load, as it is asked for. Paths are absolute. */
export interface LoadRequest {
  readonly path: string
  readonly columns: readonly (readonly [name: string, header: string])[]
  /** How the drop writes numbers and dates, as far as it is told. */
  readonly notation: Notation
  readonly maxRejected: number
  readonly minSize: number
  readonly quoteEscape?: QuoteEscape | undefined
  readonly mode: LoadMode
  /** The list of ids that are gone, with the mode `upsert`. */
  readonly deleted?: string | undefined
  /** Loads the drop also where it would bring nothing new. */
  readonly force: boolean
}

export async function runLoad(
  { ch, dataDir, archive, inUse, changed }: Workplace,
  { path, columns, ...request }: LoadRequest,
  { onProgress, signal }: TaskHooks,
): Promise<LoadReport> {
  const options = { ...request, columns: new Map(columns), dataDir, inUse, onProgress, signal }
  const report = await loadDrop(ch, archive, path, options)
  changed()
  return report
}
