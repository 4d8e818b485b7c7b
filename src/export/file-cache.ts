import type { Readable } from 'node:stream'
import { LRUCache } from 'lru-cache'
import { CachedFile } from './cached-file.js'

/** How long a file is cached after somebody read a part of it, for the parts that are read next. */
const KEPT_MS = 60_000
const MOST_FILES = 8

/** Files of which parts are read: each is computed once for all its parts. */
export class FileCache {
  readonly #files = new LRUCache<string, CachedFile>({
    max: MOST_FILES,
    ttl: KEPT_MS,
    ttlAutopurge: true,
    updateAgeOnGet: true,
    dispose: (file) => file.drop(),
  })
  readonly #pending = new Map<string, Promise<CachedFile>>()

  /** The size of a file, if it is cached. */
  sizeOf(tag: string): number | undefined {
    return this.#files.get(tag)?.size
  }

  /** The file with this tag; `compute` gives its bytes if it is not cached. */
  async get(tag: string, compute: () => Promise<Readable>): Promise<CachedFile> {
    const kept = this.#files.get(tag)
    if (kept !== undefined) return kept
    const pending = this.#pending.get(tag) ?? this.#compute(tag, compute)
    this.#pending.set(tag, pending)
    return pending
  }

  async #compute(tag: string, compute: () => Promise<Readable>): Promise<CachedFile> {
    try {
      const file = await CachedFile.of(await compute())
      this.#files.set(tag, file)
      return file
    } finally {
      this.#pending.delete(tag)
    }
  }

  close(): void {
    this.#files.clear()
  }
}
