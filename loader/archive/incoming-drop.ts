import type { LoadMode } from '../../clickhouse/index.js'
import type { HashedFile } from '../account/drop-identity.js'
import { LoadError, type LoadErrorCode } from '../errors/load-error.js'
import type { Origin } from './manifest.js'

/** A delivered file, as it was when it was copied. */
export type IncomingFileCopy = HashedFile & Origin

export interface IncomingFileCopies {
  readonly drop: IncomingFileCopy
  /** The list of deleted ids that came with it. */
  readonly deleted: IncomingFileCopy | null
}

/** A drop that is to be loaded, and how to get it. */
export interface IncomingDrop {
  /** In messages: its path or URL. */
  readonly label: string
  readonly name: string
  readonly mode: LoadMode
  /** Set if it is to be removed from where it lies when its load has ended. */
  readonly origin: Origin | null
  /**
   * Copies it, and its list if it has one, into a folder of this machine. Throws LoadError NO_SUCH_FILE, NOT_A_FILE,
   * UNREADABLE or CHANGED; what else is thrown is no fault of the drop.
   */
  copyTo(folder: string): Promise<IncomingFileCopies>
}

const FAULTS_OF_DROP: ReadonlySet<LoadErrorCode> = new Set(['NO_SUCH_FILE', 'NOT_A_FILE', 'UNREADABLE', 'CHANGED'])

/** Whether it is only this drop that cannot be copied: others may be. */
export function isFaultOfDrop(error: unknown): error is LoadError {
  return error instanceof LoadError && FAULTS_OF_DROP.has(error.code)
}
