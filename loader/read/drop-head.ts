import type { Format } from '../formats/format.js'
import type { Dialect } from '../parse/dialect.js'
import type { Layout } from '../parse/layout.js'
import type { Source } from './source.js'

/** What is known of a drop when its header has been read. */
export interface DropHead {
  /** The bytes after the header that have been read. */
  readonly bytes: Buffer
  /** Whether nothing follows them. */
  readonly isAll: boolean
  readonly format: Format
  readonly separator: number
  /** How many fields the header has. */
  readonly width: number
  /** What its fields are, if it is written so. */
  readonly layoutOf: (dialect: Dialect) => Layout
  /** Opens the drop once more, from its start. */
  readonly reopen: () => Promise<Source>
}
