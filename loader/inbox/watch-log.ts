import type { IncomingDrop } from '../archive/incoming-drop.js'
import { describeError } from '../errors/describe-error.js'
import type { LoadReport } from '../account/load-report.js'
import { printableLine } from '../text/printable.js'

type Named = Pick<IncomingDrop, 'label'>

/** Says what becomes of what arrives, a line each, and nothing twice that goes on being so. */
export class WatchLog {
  #hindrance: string | null = null

  constructor(private readonly write: (line: string) => void) {}

  say(line: string): void {
    this.write(printableLine(line))
  }

  loaded({ label }: Named, { outcome, mode, snapshot, read, movies, rejected, warnings }: LoadReport): void {
    const n = (count: number): string => count.toLocaleString('en-US')
    this.say(
      outcome === 'recognised'
        ? `${label} brings nothing new: it is in snapshot ${snapshot}.`
        : `${label} is published as snapshot ${snapshot} (${mode}): ${n(read)} records, ${n(movies)} movies, ${n(rejected)} rejected.`,
    )
    for (const warning of warnings) this.say(`warning: ${warning}`)
  }

  failed({ label }: Named, error: unknown): void {
    const reason = describeError(error).replace(`${label}: `, '')
    this.say(`${label} failed, and is in the archive under failed/: ${reason}`)
  }

  left(error: unknown): void {
    this.say(`left where it is: ${describeError(error)}`)
  }

  /** Something is in the way of all drops. */
  hindered(error: unknown): void {
    const hindrance = kindOf(error)
    if (this.#hindrance !== hindrance) this.say(`waiting: ${describeError(error)}`)
    this.#hindrance = hindrance
  }

  free(): void {
    if (this.#hindrance !== null) this.say('what was in the way is over.')
    this.#hindrance = null
  }
}

function kindOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? `${error.name} ${error.code}` : String(error)
}
