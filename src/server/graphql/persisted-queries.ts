import { LRUCache } from 'lru-cache'

/** A client has few queries, and the longest that may be asked is about 1 MB. */
const MAX_BYTES = 4 * 2 ** 20

/** About what a query takes besides its text and its hash. */
const BYTES_PER_QUERY = 300

/**
 * Queries by their SHA-256, for Apollo's automatic persisted queries: a client sends the hash alone, and the text with it
 * once it is told that it is not known. Apollo puts in only valid queries, under their own hash.
 */
export class PersistedQueries {
  readonly #queries = new LRUCache<string, string>({
    maxSize: MAX_BYTES,
    sizeCalculation: (query, hash) => 2 * (query.length + hash.length) + BYTES_PER_QUERY,
  })

  async get(hash: string): Promise<string | undefined> {
    return this.#queries.get(hash)
  }

  async set(hash: string, query: string): Promise<void> {
    this.#queries.set(hash, query)
  }

  async delete(hash: string): Promise<boolean> {
    return this.#queries.delete(hash)
  }
}
