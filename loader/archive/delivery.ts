import type { LoadMode } from '../../clickhouse/index.js'
import type { HashedFile } from '../drop-identity.js'
import { LoadError, type LoadErrorCode } from '../errors/load-error.js'
import type { Origin } from './manifest.js'

/** A delivered file, as it was when it was copied. */
export type DeliveredFile = HashedFile & Origin

export interface DeliveredFiles {
  readonly drop: DeliveredFile
  /** The list of deleted ids that came with it. */
  readonly deleted: DeliveredFile | null
}

/** A drop that is to be loaded, and how to get it. */
export interface Delivery {
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
  copyTo(folder: string): Promise<DeliveredFiles>
}

const OF_DROP: ReadonlySet<LoadErrorCode> = new Set(['NO_SUCH_FILE', 'NOT_A_FILE', 'UNREADABLE', 'CHANGED'])

/** Whether only this drop cannot be taken: others may. */
export function isOfDrop(error: unknown): error is LoadError {
  return error instanceof LoadError && OF_DROP.has(error.code)
}
