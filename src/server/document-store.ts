import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/** A client has few documents, and one takes about 20 KB, with the function it is compiled to more. */
const MAX_DOCUMENTS = 500

/** Parsed and validated documents by their text, for Apollo, which would keep thousands. */
export class DocumentStore {
  readonly #documents = new LRUCache<string, DocumentNode>({ max: MAX_DOCUMENTS })

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.#documents.get(key)
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#documents.set(key, document)
  }

  async delete(key: string): Promise<boolean> {
    return this.#documents.delete(key)
  }
}
