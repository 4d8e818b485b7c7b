import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

const MAX_FILTERS = 10_000

/** Which filters of movies were asked for lately: to read more than one page needs pays only where others follow. */
export class AskedFilters {
  /** By each filter the first question that had it. */
  readonly #asked = new LRUCache<string, string>({ max: MAX_FILTERS })

  /** Without `keepsRows` no question is ever another one: what is read is gone with its answer. */
  constructor(private readonly keepsRows: boolean) {}

  /** Whether the filter was asked for in another question before. */
  isAskedAgain(filter: string, question: string): boolean {
    if (!this.keepsRows) return false
    const [key, asked] = [filter, question].map((text) => hash('sha256', text, 'base64'))
    if (key === undefined || asked === undefined) return false
    const first = this.#asked.get(key)
    if (first === undefined) this.#asked.set(key, asked)
    return first !== undefined && first !== asked
  }
}
