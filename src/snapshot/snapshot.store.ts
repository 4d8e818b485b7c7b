import { type ClickHouse, ClickHouseFailure, col, identifier, ledgerDatabase, sql } from '../../clickhouse/index.js'
import { RequestError } from '../request-error.js'
import type { Snapshot } from './snapshot.type.js'

/** How long the list of snapshots is believed: what another process publishes is served at most this much later. */
const FRESH_MS = 1000

/** What there is before the first load. */
const NOTHING_YET: ReadonlySet<string | undefined> = new Set(['UNKNOWN_DATABASE', 'UNKNOWN_TABLE'])

/** The published snapshots, and which of them is served. */
export class SnapshotStore {
  #published: readonly Snapshot[] = []
  #readAt = Number.NEGATIVE_INFINITY
  #reading: Promise<void> | undefined
  readonly #readers = new Map<number, number>()

  constructor(private readonly ch: ClickHouse) {}

  /** Whether there is a snapshot to serve. */
  async isPublished(): Promise<boolean> {
    await this.#refresh()
    return this.#published.length > 0
  }

  /** The one published last. */
  async served(): Promise<Snapshot> {
    await this.#refresh()
    const [snapshot] = this.#published
    if (snapshot === undefined) {
      throw new RequestError('UNAVAILABLE', 'No snapshot has been published yet. Load a drop, then ask again.')
    }
    return snapshot
  }

  /** A snapshot by its number, served or not; null if it was never published. */
  async find(id: number): Promise<Snapshot | null> {
    await this.#refresh()
    return this.#published.find((snapshot) => snapshot.id === id) ?? null
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

  /** The snapshots that requests are reading. */
  inUse(): ReadonlySet<number> {
    return new Set(this.#readers.keys())
  }

  async #refresh(): Promise<void> {
    if (Date.now() - this.#readAt < FRESH_MS) return
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined
    })
    await this.#reading
  }

  async #read(): Promise<void> {
    const readAt = Date.now()
    try {
      const rows = await this.ch.query(
        sql`
          SELECT snapshot, toUnixTimestamp64Milli(max(published_at)), any(movie_count), any(genre_count), any(company_count)
          FROM ${identifier(ledgerDatabase(this.ch.prefix))}.snapshots GROUP BY snapshot ORDER BY max(publication) DESC`,
        { id: col.int, published: col.int, movieCount: col.int, genreCount: col.int, companyCount: col.int },
      )
      this.#published = rows.map(({ published, ...snapshot }) => ({
        ...snapshot,
        publishedAt: new Date(published).toISOString(),
      }))
    } catch (error) {
      if (!(error instanceof ClickHouseFailure && NOTHING_YET.has(error.clickhouseCode))) throw error
      this.#published = []
    }
    this.#readAt = readAt
  }
}
