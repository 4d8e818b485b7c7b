import type { ClickHouse } from '../../clickhouse/index.js'
import type { Archive } from '../archive/archive.js'
import { type IncomingDrop, isFaultOfDrop } from '../archive/incoming-drop.js'
import { InboxCleanupError } from '../archive/inbox-cleanup-error.js'
import { recover } from '../archive/recover.js'
import { type ProcessOptions, processDrop } from '../process-drop.js'
import { recordNotArchived } from '../account/record-not-archived.js'
import type { Inbox, Refusal } from './inbox.js'
import { openInbox } from './open-inbox.js'
import { pause } from './pause.js'
import type { WatchConfig } from './watch-config.js'
import { WatchLog } from './watch-log.js'

export interface WatchOptions extends ProcessOptions {
  /** Ends watching; a load that is running is given up, its drop stays in the inbox. */
  readonly signal: AbortSignal
  /** For a log: a line each. */
  readonly say: (line: string) => void
  /** Called when a snapshot was published. */
  readonly onPublished?: (() => void) | undefined
}

const LONGEST_PAUSE_MS = 60_000
/** What could not be read or removed is tried again after so long. */
const LEFT_ALONE_MS = 60_000

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
  readonly #leftUntil = new Map<string, number>()
  #refused: ReadonlySet<string> = new Set()
  #recovered = false

  constructor(
    readonly ch: ClickHouse,
    readonly archive: Archive,
    readonly config: WatchConfig,
    readonly options: WatchOptions,
  ) {
    this.#log = new WatchLog(options.say)
  }

  async run(): Promise<void> {
    const { signal } = this.options
    let inbox: Inbox | undefined
    let failures = 0
    while (!signal.aborted) {
      try {
        inbox ??= await openInbox(this.config)
        await this.#round(inbox)
        await inbox.settled()
        await inbox.wait(signal)
        this.#log.free()
        failures = 0
      } catch (error) {
        if (signal.aborted) break
        this.#recovered = false
        this.#log.hindered(error)
        await pause(Math.min(LONGEST_PAUSE_MS, this.config.retryMs * 2 ** failures), signal)
        failures += 1
      }
    }
    inbox?.close()
  }

  async #round(inbox: Inbox): Promise<void> {
    if (!this.#recovered) await recover(this.ch, this.archive, this.options.dataDir)
    this.#recovered = true
    const { deliveries, refusals } = await inbox.arrivals(this.options.signal)
    await this.#tell(refusals)
    this.#forgetAllBut(deliveries)
    for (const delivery of deliveries) {
      this.options.signal.throwIfAborted()
      if ((this.#leftUntil.get(keyOf(delivery)) ?? 0) < Date.now()) await this.#load(delivery)
    }
  }

  /** Each once, for as long as it is there. */
  async #tell(refusals: readonly Refusal[]): Promise<void> {
    const told = this.#refused
    this.#refused = new Set(refusals.map(nameOf))
    for (const refusal of refusals) {
      if (told.has(nameOf(refusal))) continue
      this.#log.left(refusal.error)
      await recordNotArchived(this.ch, refusal, refusal.error, this.options.dataDir)
    }
  }

  #forgetAllBut(deliveries: readonly IncomingDrop[]): void {
    const there = new Set(deliveries.map(keyOf))
    for (const key of this.#leftUntil.keys()) if (!there.has(key)) this.#leftUntil.delete(key)
  }

  async #load(delivery: IncomingDrop): Promise<void> {
    const settled = await processDrop(this.ch, this.archive, delivery, this.options)
    if (settled.state === 'left') return this.#leave(delivery, settled.error)
    if (settled.state === 'failed') return this.#log.failed(delivery, settled.error)
    this.#recovered = settled.isSettled
    this.#log.loaded(delivery, settled.report)
    if (settled.report.outcome === 'published') this.options.onPublished?.()
  }

  async #leave(delivery: IncomingDrop, error: unknown): Promise<void> {
    if (!(isFaultOfDrop(error) || error instanceof InboxCleanupError)) throw error
    if (isFaultOfDrop(error) && SOON_OTHERWISE.has(error.code)) return
    if (!this.#leftUntil.has(keyOf(delivery))) {
      this.#log.left(error)
      if (isFaultOfDrop(error)) await recordNotArchived(this.ch, delivery, error, this.options.dataDir)
    }
    this.#leftUntil.set(keyOf(delivery), Date.now() + LEFT_ALONE_MS)
  }
}

/** It was still being written, or has been dealt with since it was seen. */
const SOON_OTHERWISE: ReadonlySet<string> = new Set(['CHANGED', 'NO_SUCH_FILE'])

function nameOf({ label, version }: Refusal): string {
  return `${label} ${version}`
}

function keyOf({ origin }: IncomingDrop): string {
  return `${origin?.uri} ${origin?.version}`
}
