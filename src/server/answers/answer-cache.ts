import type { FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Role } from '../../access/role.js'
import { roleKey } from '../../access/role-key.js'
import { SNAPSHOT_HEADER } from '../../snapshot/snapshot-header.js'
import type { Answer } from './answer.js'
import type { Encoding } from './content-encoding.js'

export interface AnswerCacheOptions {
  readonly maxBytes: number
  /** Names what answers are computed from now: an answer is right for as long as this stays the same. */
  readonly version: (role: Role) => Promise<string>
}

/** About what an answer takes besides its bytes and its key. */
const BYTES_PER_ANSWER = 500

/** Whole answers, which a snapshot never changes, each in the content coding that it was asked for. Bounded in bytes. */
export class AnswerCache {
  hits = 0
  misses = 0
  readonly #answers: LRUCache<string, Answer>
  readonly #version: (role: Role) => Promise<string | null>

  constructor({ maxBytes, version }: AnswerCacheOptions) {
    this.#answers = new LRUCache<string, Answer>({
      maxSize: Math.max(maxBytes, 1),
      maxEntrySize: Math.max(Math.ceil(maxBytes / 4), 1),
      sizeCalculation: ({ body }, key) => body.length + 2 * key.length + BYTES_PER_ANSWER,
    })
    this.#version = (role) => version(role).catch(() => null) // answering will tell what is wrong
  }

  get bytes(): number {
    return this.#answers.calculatedSize
  }

  /** What an answer to a question is cached under; null while nothing can be cached. */
  async keyOf(request: FastifyRequest, encoding: Encoding, body: string): Promise<string | null> {
    const { caller } = request
    if (caller === null) return null
    const version = await this.#version(caller.role)
    if (version === null) return null
    return [version, encoding, ...whatItHangsOn(request, caller.role), body].join('\n')
  }

  find(key: string | null): Answer | undefined {
    const answer = key === null ? undefined : this.#answers.get(key)
    if (answer === undefined) this.misses += 1
    else this.hits += 1
    return answer
  }

  async keep(key: string, answer: Answer, role: Role): Promise<void> {
    if (answer.body.length > this.#answers.maxEntrySize) return
    // What was published meanwhile may be what this was computed from.
    if (key.startsWith(`${await this.#version(role)}\n`)) this.#answers.set(key, answer)
  }
}

/** All that can make another answer of the same body, or have it refused. */
function whatItHangsOn({ method, url, headers }: FastifyRequest, role: Role): readonly string[] {
  const { accept = '', 'content-type': type = '', [SNAPSHOT_HEADER]: snapshot = '' } = headers
  return [method === 'POST' ? method : 'GET', url, type, String(snapshot), accept, roleKey(role)]
}
