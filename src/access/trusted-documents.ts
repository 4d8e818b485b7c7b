import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { GraphQLError, parse, stripIgnoredCharacters } from 'graphql'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'

const MAX_KNOWN = 1_000

const file = z.record(z.string(), z.string())

/**
 * The documents that a role may be confined to: those of a file as GraphQL Code Generator writes it, a JSON object with the
 * text of each by its hash.
 */
export class TrustedDocuments {
  readonly #byId: ReadonlyMap<string, string>
  readonly #hashes: ReadonlySet<string>
  readonly #known = new LRUCache<string, boolean>({
    max: MAX_KNOWN,
    maxSize: 2 ** 20,
    sizeCalculation: (_, text) => text.length + 1,
  })

  private constructor(byId: ReadonlyMap<string, string>) {
    this.#byId = new Map([...byId, ...[...byId.values()].map((text) => [sha256(text), text] as const)])
    this.#hashes = new Set([...byId.values()].map((text) => sha256(stripIgnoredCharacters(text))))
  }

  /** Rejects with what is wrong with the file. */
  static async open(path: string): Promise<TrustedDocuments> {
    const json = await readFile(path, 'utf8')
    const read = file.safeParse(jsonOf(json))
    if (!read.success) throw new Error('expected a JSON object with the text of each document by its hash.')
    for (const [id, text] of Object.entries(read.data)) {
      try {
        parse(text)
      } catch (error) {
        const problem = error instanceof GraphQLError ? error.message : String(error)
        throw new Error(`expected GraphQL at ${JSON.stringify(id.slice(0, 80))}: ${problem}`)
      }
    }
    return new TrustedDocuments(new Map(Object.entries(read.data)))
  }

  get size(): number {
    return this.#hashes.size
  }

  /** The text of a document by its hash in the file, by the SHA-256 of its text, or by either behind `sha256:`; undefined if it is none of these. */
  find(id: string): string | undefined {
    return this.#byId.get(id) ?? this.#byId.get(id.replace(/^sha256:/, ''))
  }

  /** Whether a text is one of these, however it is spaced. */
  has(text: string): boolean {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const isThere = this.#hashes.has(sha256(strippedOf(text)))
    this.#known.set(text, isThere)
    return isThere
  }
}

function strippedOf(text: string): string {
  try {
    return stripIgnoredCharacters(text)
  } catch {
    return text // which is no GraphQL, and none of the documents
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
