import type { LoadMode } from '../../../clickhouse/index.js'
import type { LoadReport } from '../../account/load-report.js'
import { incomingFile } from '../../archive/incoming-file.js'
import { recordNotArchived } from '../../archive/record-not-archived.js'
import type { QuoteEscape } from '../../parse/dialect.js'
import type { Notation } from '../../parse/notation.js'
import { processDrop } from '../../process-drop.js'
import type { TaskHooks } from './task.js'
import type { TaskContext } from './task-context.js'

/** A load, as a command asks for it. Paths are absolute. */
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

/** The same with less said; the rest is as for a full drop that is written as the source writes it. */
export interface FileLoad
  extends Pick<LoadRequest, 'path' | 'maxRejected'>,
    Partial<Omit<LoadRequest, 'path' | 'maxRejected'>> {
  /** Whether the drop is made up, so that its number of movies is no measure for the next one. */
  readonly isMadeUp?: boolean
}

type FileLoadContext = Pick<TaskContext, 'ch' | 'dataDir' | 'archive'> &
  Partial<Pick<TaskContext, 'inUse' | 'changed' | 'runningLoads'>>

/**
 * Loads a file of this machine from a copy in the archive, where it stays with its manifest. Throws what `load` throws, and
 * a LoadError for a file that cannot be copied: what cannot be archived is not loaded.
 */
export async function loadFile(
  { ch, dataDir, archive, inUse, changed, runningLoads }: FileLoadContext,
  { path, mode = 'full', deleted, columns = [], ...request }: FileLoad,
  { onProgress, signal }: Partial<Pick<TaskHooks, 'onProgress' | 'signal'>> = {},
): Promise<LoadReport> {
  const drop = incomingFile({ path, mode, deleted })
  const options = { ...request, columns: new Map(columns), dataDir, inUse, runningLoads, onProgress, signal }
  const processed = await processDrop(ch, archive, drop, options)
  if (processed.state === 'not-started') await recordNotArchived(ch, drop, processed.error, dataDir)
  if (processed.state !== 'loaded') throw processed.error
  changed?.()
  return processed.report
}
