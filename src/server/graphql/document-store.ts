import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/** A client has few documents, and one of usual length takes about 20 KB. */
const MAX_DOCUMENTS = 500

/** Of all of their texts, in characters: a document takes some thirty times as much. */
const MAX_CHARACTERS = 2 ** 20

/** Their keys are kept, some hundred bytes each, to know those that come again. */
const MAX_MET_ONCE = 5000

/**
 * Parsed and validated documents by their text, for Apollo, which would keep thousands. Only what comes a second time is
 * worth keeping: of documents that never do, each would push out another, long after both were young enough to be
 * forgotten cheaply.
 */
export class DocumentStore {
  readonly #documents = new LRUCache<string, DocumentNode>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ loc }) => Math.max(loc?.source.body.length ?? 1, 1),
  })
  readonly #metOnce = new LRUCache<string, true>({ max: MAX_MET_ONCE })

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.#documents.get(key)
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    if (this.#metOnce.delete(key)) this.#documents.set(key, document)
    else this.#metOnce.set(key, true)
  }

  async delete(key: string): Promise<boolean> {
    return this.#documents.delete(key)
  }
}
