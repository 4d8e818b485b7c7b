import type { Source } from './source.js'

/** What is known of a drop when its header has been read. */
export interface DropHead {
  /** The bytes after the header that have been read. */
  readonly bytes: Buffer
  /** Whether nothing follows them. */
  readonly isAll: boolean
  readonly separator: number
  /** How many fields the header has. */
  readonly width: number
  /** Opens the drop once more, from its start. */
  readonly reopen: () => Promise<Source>
}
