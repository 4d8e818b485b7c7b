import { EventEmitter, on } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import type { SnapshotSource } from './snapshot-source.js'

/** How often it is looked for something new while anybody listens; whichever process publishes is heard of so much later. */
const LOOK_MS = 1000

/** Tells of snapshots that are published from now on, by whatever process. Without listeners nothing is asked. */
export class Publications {
  readonly #events = new EventEmitter().setMaxListeners(0)
  #looking = false
  #ended = false
  #lastSeen = 0

  constructor(private readonly snapshots: Pick<SnapshotSource, 'publications'>) {}

  /** Each publication as a list of one snapshot, in order, until it is left or everything ends. */
  async subscribe(): Promise<AsyncIterable<unknown>> {
    if (!this.#looking) this.#lastSeen = (await this.#newest())?.order ?? 0
    const published = on(this.#events, 'published', { close: ['end'] })
    if (this.#ended) this.end()
    else if (!this.#looking) void this.#look()
    return published
  }

  /** Ends all subscriptions, and those that are still to come. */
  end(): void {
    this.#ended = true
    this.#events.emit('end')
  }

  async #look(): Promise<void> {
    this.#looking = true
    while (this.#events.listenerCount('published') > 0) {
      await this.#tell().catch(() => {}) // whoever asks is told what is wrong; here the next look may succeed
      await delay(LOOK_MS, undefined, { ref: false })
    }
    this.#looking = false
  }

  async #tell(): Promise<void> {
    const publications = await this.snapshots.publications()
    const unheard = publications.filter(({ order }) => order > this.#lastSeen)
    this.#lastSeen = publications[0]?.order ?? this.#lastSeen
    for (const { snapshot } of unheard.reverse()) this.#events.emit('published', snapshot)
  }

  async #newest() {
    return (await this.snapshots.publications())[0]
  }
}

/** The publications of each source that anybody listens to. */
export class PublicationsBySource {
  readonly #all = new Map<SnapshotSource, Publications>()
  #ended = false

  of(source: SnapshotSource): Publications {
    const publications = this.#all.get(source) ?? new Publications(source)
    this.#all.set(source, publications)
    if (this.#ended) publications.end()
    return publications
  }

  /** Ends all subscriptions, and those that are still to come. */
  end(): void {
    this.#ended = true
    for (const publications of this.#all.values()) publications.end()
  }
}
