import { type Sql, type SubsetCounts, snapshotDatabase, subsetDatabase } from '../../clickhouse/index.js'
import type { RowRule } from '../access/role.js'
import { movieCondition } from '../movie/movie-condition.js'
import { RequestError } from '../request/request-error.js'
import { settledWithin } from '../request/settled-within.js'
import type { Publication } from './publication.js'
import type { SnapshotStore } from './snapshot.store.js'
import type { Snapshot } from './snapshot.type.js'
import type { SnapshotSource } from './snapshot-source.js'

/** Makes the subset of a snapshot, unless it is there already, and says how much it has. */
export type BuildSubset = (subset: {
  readonly snapshot: number
  readonly rule: string
  readonly condition: Sql
}) => Promise<SubsetCounts>

/** How long a request waits for a subset, in ms. */
const WAIT_MS = 60_000

/** How long after a failure it is tried again, in ms. */
const AGAIN_MS = 5_000

type Building = { readonly counts: SubsetCounts } | { readonly making: Promise<SubsetCounts> }

/**
 * The snapshots as there are for a role with a rule: of each the movies that the rule lets through, as a database of their
 * own. What is published is served once that is made; until then, what was served before is.
 */
export class RuleSnapshots implements SnapshotSource {
  readonly #built = new Map<number, Building>()
  #served: number | null = null
  readonly #failedAt = new Map<number, number>()

  constructor(
    private readonly store: SnapshotStore,
    private readonly rule: RowRule,
    private readonly build: BuildSubset,
    private readonly prefix: string,
    private readonly failed: (error: unknown) => void,
  ) {}

  async newest(): Promise<Snapshot | null> {
    const published = await this.store.newest()
    if (published === null) return null
    if (this.#countsOf(published.id) === undefined) {
      const before = await this.#servedBefore(published)
      if (before !== null) return before
      await this.#made(published.id)
    }
    this.#served = published.id
    return this.#as(published)
  }

  async kept(): Promise<readonly Snapshot[]> {
    const [served, kept] = [await this.newest(), await this.store.kept()]
    const found = await Promise.all(
      kept.map(async (snapshot) => {
        await this.#made(snapshot.id)
        return this.#as(snapshot)
      }),
    )
    return found.map((snapshot) => ({ ...snapshot, served: snapshot.id === served?.id }))
  }

  async find(id: number): Promise<Snapshot | null> {
    const [served, found] = [await this.newest(), await this.store.find(id)]
    if (found === null) return null
    await this.#made(id)
    return { ...this.#as(found), served: id === served?.id }
  }

  async version(): Promise<string> {
    const served = await this.newest()
    return `${await this.store.version()} only ${this.rule.id} ${served?.id}`
  }

  /** Of what is not made yet, nothing is told. */
  async publications(): Promise<readonly Publication[]> {
    const publications = await this.store.publications()
    const served = await this.newest()
    const from = publications.findIndex(({ snapshot }) => snapshot.id === served?.id)
    return publications
      .slice(Math.max(from, 0))
      .flatMap(({ snapshot, ...publication }, index) =>
        this.#countsOf(snapshot.id) === undefined
          ? []
          : [{ ...publication, snapshot: { ...this.#as(snapshot), served: index === 0 } }],
      )
  }

  lease(id: number): () => void {
    return this.store.lease(id)
  }

  database(id: number): string {
    return subsetDatabase(this.prefix, id, this.rule.id)
  }

  /** What was served last, while what is published is being made. */
  async #servedBefore(published: Snapshot): Promise<Snapshot | null> {
    const before = this.#served === null ? null : await this.store.find(this.#served)
    if (before === null) return null
    this.#make(published.id)?.catch(() => {}) // it is tried again, and told
    return { ...this.#as(before), served: true }
  }

  #countsOf(id: number): SubsetCounts | undefined {
    const built = this.#built.get(id)
    return built !== undefined && 'counts' in built ? built.counts : undefined
  }

  #as(snapshot: Snapshot): Snapshot {
    const { movies, genres, companies } = this.#countsOf(snapshot.id) ?? { movies: 0, genres: 0, companies: 0 }
    return { ...snapshot, movieCount: movies, genreCount: genres, companyCount: companies }
  }

  /** Waits until a subset is there. */
  async #made(id: number): Promise<void> {
    const making = this.#make(id)
    if (making === null) return
    const isMade = await settledWithin(WAIT_MS, making).catch(() => false)
    if (!isMade) throw beingMade()
  }

  /** Null if it is there. */
  #make(id: number): Promise<SubsetCounts> | null {
    const built = this.#built.get(id)
    if (built !== undefined) return 'making' in built ? built.making : null
    if (Date.now() - (this.#failedAt.get(id) ?? Number.NEGATIVE_INFINITY) < AGAIN_MS) return Promise.reject(beingMade())
    const making = Promise.resolve().then(() => this.#build(id)) // not before it is known that it is being made
    this.#built.set(id, { making })
    return making
  }

  async #build(id: number): Promise<SubsetCounts> {
    const release = this.store.lease(id) // it is read all the time, not only while a statement runs
    try {
      const condition = movieCondition(this.rule.where, snapshotDatabase(this.prefix, id))
      const counts = await this.build({ snapshot: id, rule: this.rule.id, condition })
      this.#built.set(id, { counts })
      return counts
    } catch (error) {
      this.#built.delete(id)
      this.#failedAt.set(id, Date.now())
      this.failed(error)
      throw error
    } finally {
      release()
    }
  }
}

function beingMade(): RequestError {
  const message = 'The movies of your role are being put together. Ask again in a little while.'
  return new RequestError('UNAVAILABLE', message)
}
