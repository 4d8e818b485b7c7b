import { setImmediate as pause } from 'node:timers/promises'
import { separateBytes } from './separate-bytes.js'

export type AnyRows = readonly Readonly<Record<string, unknown>>[]

/** How many rows are packed, or unpacked, without a pause. */
const AT_ONCE = 250

/**
 * Rows as JSON outside of V8's heap. As objects they would take three times the room and, what is worse, V8 would let as
 * much garbage again pile up before it looked through them all.
 */
export class PackedRows {
  private constructor(
    private readonly pieces: readonly Buffer[],
    readonly length: number,
    readonly columns: number,
  ) {}

  /** Packs them, with pauses in which others go on. */
  static async pack(rows: AnyRows): Promise<PackedRows> {
    const pieces: Buffer[] = []
    for (let start = 0; start === 0 || start < rows.length; start += AT_ONCE) {
      if (start > 0) await pause()
      pieces.push(separateBytes(JSON.stringify(rows.slice(start, start + AT_ONCE))))
    }
    return new PackedRows(pieces, rows.length, columnsOf(rows))
  }

  get bytes(): number {
    return this.pieces.reduce((sum, { length }) => sum + length, 0)
  }

  /** The same rows again, at once. */
  unpackAtOnce(): AnyRows {
    return this.pieces.flatMap(parsed)
  }

  /** The same rows again, as objects of their own. */
  async unpack(): Promise<AnyRows> {
    const [first, ...others] = this.pieces
    const rows: Readonly<Record<string, unknown>>[] = first === undefined ? [] : parsed(first)
    for (const piece of others) {
      await pause()
      rows.push(...parsed(piece))
    }
    return rows
  }
}

function parsed(piece: Buffer): Readonly<Record<string, unknown>>[] {
  return JSON.parse(piece.toString())
}

/** How many values each row has. */
export function columnsOf([first]: AnyRows): number {
  return first === undefined ? 0 : Object.keys(first).length
}
