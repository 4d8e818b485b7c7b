import { LRUCache } from 'lru-cache'
import type { Genre } from './genre.type.js'

export type Genres = ReadonlyMap<number, Genre>

/** More than are served at a time. */
const MAX_DATABASES = 100

/** The genres of snapshots read lately, for all requests: nearly every question needs them, and they are few. */
export class GenreNames {
  readonly #genres = new LRUCache<string, Promise<Genres>>({ max: MAX_DATABASES })

  /** Those of a snapshot's database, read once; requests that come while they are read wait for the same. */
  of(database: string, read: () => Promise<Genres>): Promise<Genres> {
    const known = this.#genres.get(database)
    if (known !== undefined) return known
    const reading = read()
    this.#genres.set(database, reading)
    reading.catch(() => this.#genres.delete(database))
    return reading
  }
}
