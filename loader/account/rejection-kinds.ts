import type { Rejection } from '../parse/rejection.js'
import { thousands } from '../text/thousands.js'

/** Records that were rejected for one kind of reason. */
export interface RejectionKind {
  /** That of the first of them, with its column. */
  readonly reason: string
  /** Of the file. */
  readonly firstLine: number
  readonly count: number
}

/** A file can have as many kinds as it has columns and more: of the others, there is only the number. */
const MAX_KINDS_SHOWN = 10

/** Counts rejected records by what was expected and not there: not by what was there instead, which hardly any two share. */
export class RejectionKinds {
  readonly #kinds = new Map<string, { reason: string; firstLine: number; count: number }>()

  add({ column, reason, line }: Rejection): void {
    const expectation = `${column}: ${expectationOf(reason)}`
    const kind = this.#kinds.get(expectation)
    if (kind !== undefined) kind.count++
    else {
      const first = column === null ? reason : `${column}: ${reason}`
      this.#kinds.set(expectation, { reason: first, firstLine: line, count: 1 })
    }
  }

  /** The most frequent first. */
  list(): RejectionKind[] {
    return [...this.#kinds.values()].sort((a, b) => b.count - a.count)
  }
}

/** Reasons say what was expected first. */
function expectationOf(reason: string): string {
  return reason.split(', got ')[0] ?? reason
}

/** A kind without what was there instead. */
export function withoutCells(kind: RejectionKind): RejectionKind {
  return { ...kind, reason: expectationOf(kind.reason) }
}

/** A line for each of the most frequent kinds, and one for the others. */
export function kindLines(kinds: readonly RejectionKind[]): string[] {
  const lines = kinds
    .slice(0, MAX_KINDS_SHOWN)
    .map(({ reason, firstLine, count }) => `${thousands(count)} × ${reason} (first at line ${thousands(firstLine)})`)
  const others = kinds.slice(MAX_KINDS_SHOWN)
  if (others.length === 0) return lines
  const records = others.reduce((sum, { count }) => sum + count, 0)
  return [
    ...lines,
    `${thousands(records)} for ${thousands(others.length)} other ${others.length === 1 ? 'reason' : 'reasons'}`,
  ]
}
