import {
  type ClickHouse,
  DatabaseError,
  isNotThere,
  publishedSnapshots,
  snapshotDatabase,
} from '../../clickhouse/index.js'
import { RequestError } from '../request/request-error.js'
import { settledWithin } from '../request/settled-within.js'
import { isUnreachable, Outage } from './outage.js'
import type { Publication } from './publication.js'
import type { Snapshot } from './snapshot.type.js'
import type { SnapshotSource } from './snapshot-source.js'

/** How long the list of snapshots is believed: what another process publishes is served at most this much later. */
const FRESH_MS = 1000

/** How long requests wait for the list before the last one goes on being believed, and how long in an outage. */
const PATIENCE_MS = 5000
const OUTAGE_PATIENCE_MS = 100

export function nothingPublished(): RequestError {
  return new RequestError('UNAVAILABLE', 'No snapshot has been published yet. Load a drop, then ask again.')
}

/**
 * The published snapshots, and which of them is served. While ClickHouse cannot be reached, those last known go on being
 * believed, so that what is cached of them is answered.
 */
export class SnapshotStore implements SnapshotSource {
  #publications: readonly Publication[] = []
  #version = ''
  #readAt = Number.NEGATIVE_INFINITY
  #reading: Promise<void> | undefined
  #isKnown = false
  readonly #outage: Outage
  readonly #readers = new Map<number, number>()

  /** `tell` gets a line when an outage of ClickHouse begins, and when it ends. */
  constructor(
    private readonly ch: ClickHouse,
    tell: (line: string) => void = () => {},
  ) {
    this.#outage = new Outage(tell)
  }

  /** Whether there is a snapshot to serve. */
  async isPublished(): Promise<boolean> {
    return (await this.newest()) !== null
  }

  /** The one published last. */
  async served(): Promise<Snapshot> {
    const snapshot = await this.newest()
    if (snapshot === null) throw nothingPublished()
    return snapshot
  }

  /** The one published last; null before the first. */
  async newest(): Promise<Snapshot | null> {
    await this.#refresh()
    return this.#publications[0]?.snapshot ?? null
  }

  /** Those that can be read, the one published last first. */
  async kept(): Promise<Snapshot[]> {
    await this.#refresh()
    return this.#publications.filter(({ isKept }) => isKept).map(({ snapshot }) => snapshot)
  }

  /** A snapshot by its number, served or not; null if it is not kept. */
  async find(id: number): Promise<Snapshot | null> {
    return (await this.kept()).find((snapshot) => snapshot.id === id) ?? null
  }

  /** Another text whenever a snapshot has been published or dropped. */
  async version(): Promise<string> {
    await this.#refresh()
    return this.#version
  }

  /** The last publication of each snapshot, the newest first, as they are now. */
  async publications(): Promise<readonly Publication[]> {
    this.forget()
    await this.#refresh()
    return this.#publications
  }

  /** Makes the next question look again, because something was published. */
  forget(): void {
    this.#readAt = Number.NEGATIVE_INFINITY
  }

  /** Says that a request reads a snapshot, until the function that is returned is called. */
  lease(id: number): () => void {
    this.#readers.set(id, (this.#readers.get(id) ?? 0) + 1)
    return () => {
      const others = (this.#readers.get(id) ?? 1) - 1
      if (others === 0) this.#readers.delete(id)
      else this.#readers.set(id, others)
    }
  }

  database(id: number): string {
    return snapshotDatabase(this.ch.prefix, id)
  }

  /** The snapshots that requests are reading. */
  inUse(): ReadonlySet<number> {
    return new Set(this.#readers.keys())
  }

  async #refresh(): Promise<void> {
    if (Date.now() - this.#readAt < FRESH_MS) return
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined
    })
    if (!this.#isKnown) return this.#reading
    if (await settledWithin(this.#outage.lasts ? OUTAGE_PATIENCE_MS : PATIENCE_MS, this.#reading)) return
    this.#goOn(new DatabaseError('TIMEOUT', 'the list of snapshots did not come in time'))
  }

  /** Believes what was last known for another moment. */
  #goOn(error: DatabaseError): void {
    this.#outage.begin(error)
    this.#readAt = Date.now()
  }

  async #read(): Promise<void> {
    const readAt = Date.now()
    try {
      const published = await publishedSnapshots(this.ch)
      this.#publications = published.map(({ snapshot, publication, publishedAt, isKept, ...counts }, index) => ({
        snapshot: { id: snapshot, ...counts, publishedAt: publishedAt.toISOString(), served: index === 0 },
        order: publication,
        isKept,
      }))
    } catch (error) {
      if (this.#isKnown && isUnreachable(error)) return this.#goOn(error)
      if (!isNotThere(error)) throw error
      this.#publications = []
    }
    this.#version = this.#publications.flatMap(({ order, isKept }) => (isKept ? order : [])).join()
    this.#readAt = readAt
    this.#isKnown = true
    this.#outage.end()
  }
}
