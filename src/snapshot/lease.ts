import type { Snapshot } from './snapshot.type.js'
import type { SnapshotSource } from './snapshot-source.js'

/** What a request holds: one snapshot at a time, those that it compares beside it, and none any more once it has ended. */
export class Lease {
  #release = () => {}
  #ended = false
  readonly #others: (() => void)[] = []

  constructor(private readonly snapshots: Pick<SnapshotSource, 'lease'>) {}

  /** Holds this one, instead of the one before. */
  of(snapshot: Snapshot | null): void {
    this.#release()
    this.#release = snapshot === null || this.#ended ? () => {} : this.snapshots.lease(snapshot.id)
  }

  /** Holds this one as well, to the end. */
  also(snapshot: Pick<Snapshot, 'id'>): void {
    if (!this.#ended) this.#others.push(this.snapshots.lease(snapshot.id))
  }

  /** For good: a refused request may still be looking for the snapshot of its cursor. */
  end(): void {
    this.#ended = true
    this.of(null)
    for (const release of this.#others.splice(0)) release()
  }
}
