import type { LoadReport } from '../account/load-report.js'
import type { IncomingDrop } from '../archive/incoming-drop.js'
import { describeError } from '../errors/describe-error.js'
import { printableLine } from '../text/printable.js'
import { thousands } from '../text/thousands.js'

type Labelled = Pick<IncomingDrop, 'label'>

/** Tells what becomes of what arrives, a line each, and nothing twice that goes on being so. */
export class WatchLog {
  #obstacle: string | null = null

  constructor(private readonly write: (line: string) => void) {}

  loaded({ label }: Labelled, { outcome, mode, snapshot, read, movies, rejected, warnings }: LoadReport): void {
    this.#line(
      outcome === 'recognised'
        ? `${label} brings nothing new: it is in snapshot ${snapshot}.`
        : `${label} is published as snapshot ${snapshot} (${mode}): ${thousands(read)} records, ${thousands(movies)} movies, ${thousands(rejected)} rejected.`,
    )
    for (const warning of warnings) this.#line(`warning: ${warning}`)
  }

  failed({ label }: Labelled, error: unknown): void {
    const reason = describeError(error).replace(`${label}: `, '')
    this.#line(`${label} failed, and is in the archive under failed/: ${reason}`)
  }

  notStarted(error: unknown): void {
    this.#line(`left where it is: ${describeError(error)}`)
  }

  /** Something is in the way of all drops. */
  blocked(error: unknown): void {
    const obstacle = kindOf(error)
    if (this.#obstacle !== obstacle) this.#line(`waiting: ${describeError(error)}`)
    this.#obstacle = obstacle
  }

  unblocked(): void {
    if (this.#obstacle !== null) this.#line('what was in the way is over.')
    this.#obstacle = null
  }

  #line(text: string): void {
    this.write(printableLine(text))
  }
}

function kindOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? `${error.name} ${error.code}` : String(error)
}
