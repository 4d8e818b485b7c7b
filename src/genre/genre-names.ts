import { LRUCache } from 'lru-cache'
import type { Genre } from './genre.type.js'

export type Genres = ReadonlyMap<number, Genre>

/** More than are served at a time. */
const MAX_SNAPSHOTS = 8

/** The genres of snapshots read lately, for all requests: nearly every question needs them, and they are few. */
export class GenreNames {
  readonly #genres = new LRUCache<number, Promise<Genres>>({ max: MAX_SNAPSHOTS })

  /** Those of a snapshot, read once; requests that come while they are read wait for the same. */
  of(snapshot: number, read: () => Promise<Genres>): Promise<Genres> {
    const known = this.#genres.get(snapshot)
    if (known !== undefined) return known
    const reading = read()
    this.#genres.set(snapshot, reading)
    reading.catch(() => this.#genres.delete(snapshot))
    return reading
  }
}
