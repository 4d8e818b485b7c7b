import type { ClickHouse } from '../../clickhouse/index.js'
import type { Archive } from '../archive/archive.js'
import { InboxCleanupError } from '../archive/inbox-cleanup-error.js'
import { type IncomingDrop, isFaultOfDrop } from '../archive/incoming-drop.js'
import { recordNotArchived } from '../archive/record-not-archived.js'
import { recover } from '../archive/recover.js'
import { type ProcessOptions, processDrop } from '../process-drop.js'
import type { Inbox, Refusal } from './inbox.js'
import { openInbox } from './open-inbox.js'
import { pause } from './pause.js'
import type { WatchConfig } from './watch-config.js'
import { WatchLog } from './watch-log.js'

export interface WatchOptions extends ProcessOptions {
  /** Ends watching; a load that is running is given up, its drop stays in the inbox. */
  readonly signal: AbortSignal
  /** Takes a line each. */
  readonly log: (line: string) => void
  /** Called when a snapshot was published. */
  readonly onPublished?: (() => void) | undefined
}

const MAX_PAUSE_MS = 60_000
/** What could not be read or removed is tried again after so long. */
const RETRY_DROP_MS = 60_000

/**
 * Loads what arrives in an inbox, one drop at a time and the oldest first, until the signal is aborted. A drop that fails
 * goes to the archive and the next one is loaded; what is no fault of a drop (ClickHouse, S3 or the disk) is waited for.
 */
export async function watch(
  ch: ClickHouse,
  archive: Archive,
  config: WatchConfig,
  options: WatchOptions,
): Promise<void> {
  await new Watch(ch, archive, config, options).run()
}

class Watch {
  readonly #log: WatchLog
  /** When drops are tried again that could not be read or removed. */
  readonly #retryAt = new Map<string, number>()
  #refused: ReadonlySet<string> = new Set()
  #isRecovered = false

  constructor(
    readonly ch: ClickHouse,
    readonly archive: Archive,
    readonly config: WatchConfig,
    readonly options: WatchOptions,
  ) {
    this.#log = new WatchLog(options.log)
  }

  async run(): Promise<void> {
    const { signal } = this.options
    let inbox: Inbox | undefined
    let failures = 0
    while (!signal.aborted) {
      try {
        inbox ??= await openInbox(this.config)
        await this.#round(inbox)
        await inbox.acknowledge()
        await inbox.wait(signal)
        this.#log.unblocked()
        failures = 0
      } catch (error) {
        if (signal.aborted) break
        this.#isRecovered = false
        this.#log.blocked(error)
        await pause(Math.min(MAX_PAUSE_MS, this.config.retryMs * 2 ** failures), signal)
        failures += 1
      }
    }
    inbox?.close()
  }

  async #round(inbox: Inbox): Promise<void> {
    if (!this.#isRecovered) await recover(this.ch, this.archive, this.options.dataDir)
    this.#isRecovered = true
    const { drops, refusals } = await inbox.arrivals(this.options.signal)
    await this.#logRefusals(refusals)
    this.#forgetAllBut(drops)
    for (const drop of drops) {
      this.options.signal.throwIfAborted()
      if ((this.#retryAt.get(keyOf(drop)) ?? 0) < Date.now()) await this.#process(drop)
    }
  }

  /** Each once, for as long as it is there. */
  async #logRefusals(refusals: readonly Refusal[]): Promise<void> {
    const known = this.#refused
    this.#refused = new Set(refusals.map(nameOf))
    for (const refusal of refusals) {
      if (known.has(nameOf(refusal))) continue
      this.#log.notStarted(refusal.error)
      await recordNotArchived(this.ch, refusal, refusal.error, this.options.dataDir)
    }
  }

  #forgetAllBut(drops: readonly IncomingDrop[]): void {
    const there = new Set(drops.map(keyOf))
    for (const key of this.#retryAt.keys()) if (!there.has(key)) this.#retryAt.delete(key)
  }

  async #process(drop: IncomingDrop): Promise<void> {
    const processed = await processDrop(this.ch, this.archive, drop, this.options)
    if (processed.state === 'not-started') return this.#notStarted(drop, processed.error)
    if (processed.state === 'failed') return this.#log.failed(drop, processed.error)
    this.#isRecovered = processed.isArchiveCurrent
    this.#log.loaded(drop, processed.report)
    if (processed.report.outcome === 'published') this.options.onPublished?.()
  }

  async #notStarted(drop: IncomingDrop, error: unknown): Promise<void> {
    if (!(isFaultOfDrop(error) || error instanceof InboxCleanupError)) throw error
    if (isFaultOfDrop(error) && PASSING.has(error.code)) return
    if (!this.#retryAt.has(keyOf(drop))) {
      this.#log.notStarted(error)
      if (isFaultOfDrop(error)) await recordNotArchived(this.ch, drop, error, this.options.dataDir)
    }
    this.#retryAt.set(keyOf(drop), Date.now() + RETRY_DROP_MS)
  }
}

/** It was still being written, or has been dealt with since it was seen. */
const PASSING: ReadonlySet<string> = new Set(['CHANGED', 'NO_SUCH_FILE'])

function nameOf({ label, version }: Refusal): string {
  return `${label} ${version}`
}

function keyOf({ origin }: IncomingDrop): string {
  return `${origin?.uri} ${origin?.version}`
}
