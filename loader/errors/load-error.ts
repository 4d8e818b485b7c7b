import { ReelhouseError } from '../../clickhouse/errors/reelhouse-error.js'

/** What can go wrong with a load as a whole; single bad records are rejections, not errors. */
export type LoadErrorCode =
  | 'USAGE'
  | 'NO_SUCH_FILE'
  | 'NOT_A_FILE'
  | 'FILE_NAME'
  | 'UNREADABLE'
  | 'EMPTY'
  | 'NOT_CSV'
  | 'NO_HEADER'
  | 'QUOTE_ESCAPE'
  | 'NO_RECORDS'
  | 'NO_MEMBER'
  | 'TRUNCATED'
  | 'CORRUPT'
  | 'CHANGED'
  | 'MISSING_COLUMN'
  | 'DUPLICATE_COLUMN'
  | 'NOTATION'
  | 'TOO_MANY_REJECTED'
  | 'TOO_FEW_MOVIES'
  | 'ID_LIST'
  | 'CONTRADICTION'
  | 'BASE'
  | 'NOT_EMPTY'
  | 'NOT_ARCHIVED'
  | 'DAMAGED'
  | 'BUSY'
  | 'INTERRUPTED'
  | 'ACCOUNTING'
  | 'TOTAL_TOO_LARGE'
  | 'METRICS_DIFFER'

/** Something that comes out of a drop, and what stands for it where not everybody may see what is in the drop. */
export interface Quote {
  readonly quoted: string
  readonly instead: string
}

export function quote(quoted: string, instead = '…'): Quote {
  return { quoted, instead }
}

type Message = ReadonlyArray<string | Quote>

/** A load that ends with nothing published. The message says what was expected, what came and what to do. */
export class LoadError extends ReelhouseError {
  override readonly name = 'LoadError'
  readonly #message: Message

  /** Where a message quotes a drop, it is given in parts. */
  constructor(
    readonly code: LoadErrorCode,
    message: string | Message,
    options?: ErrorOptions,
  ) {
    const parts = typeof message === 'string' ? [message] : message
    super(parts.map((part) => (typeof part === 'string' ? part : part.quoted)).join(''), options)
    this.#message = parts
  }

  /** Without anything out of the drop. */
  override get publicMessage(): string {
    return this.#message.map((part) => (typeof part === 'string' ? part : part.instead)).join('')
  }

  /** The same of a file. */
  inFile(path: string): LoadError {
    return new LoadError(this.code, [`${path}: `, ...this.#message], { cause: this })
  }

  /** The same in other words, but for what is quoted. */
  reworded(change: (words: string) => string): LoadError {
    const parts = this.#message.map((part) => (typeof part === 'string' ? change(part) : part))
    return new LoadError(this.code, parts, { cause: this })
  }
}
