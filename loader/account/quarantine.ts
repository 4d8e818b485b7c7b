import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Rejection } from '../parse/rejection.js'
import { type RejectionKind, RejectionKinds } from './rejection-kinds.js'

/** Rejected records that are stored in ClickHouse in one statement. */
const BATCH_SIZE = 1000

/** The file of the rejected records of a load; there is none if none was rejected. */
export function quarantinePath(dataDir: string, load: string): string {
  return join(dataDir, 'quarantine', `${load}.ndjson`)
}

/** The rejected records of one load: in a file, one JSON object a line, if there are any; and wherever `store` takes them. */
export class Quarantine {
  readonly path: string
  #file: WriteStream | undefined
  #failure: Error | undefined
  #waiting: Rejection[] = []
  readonly #kinds = new RejectionKinds()

  constructor(
    dataDir: string,
    load: string,
    private readonly store: (rejected: readonly Rejection[]) => Promise<void>,
  ) {
    this.path = quarantinePath(dataDir, load)
  }

  /** Why records were rejected, the most frequent kind of reason first. */
  get reasons(): RejectionKind[] {
    return this.#kinds.list()
  }

  async add(rejected: readonly Rejection[]): Promise<void> {
    for (const rejection of rejected) {
      this.#kinds.add(rejection)
      this.#open().write(`${JSON.stringify(rejection)}\n`)
      this.#waiting.push(rejection)
      if (this.#waiting.length >= BATCH_SIZE) await this.#flush()
    }
  }

  /** Resolves when everything is stored; rejects if it could not be written. */
  async close(): Promise<void> {
    await this.#flush()
    if (this.#file === undefined) return
    this.#file.end()
    if (this.#failure === undefined) await finished(this.#file)
    else throw this.#failure
  }

  async #flush(): Promise<void> {
    const rejected = this.#waiting
    this.#waiting = []
    await this.store(rejected)
  }

  #open(): WriteStream {
    if (this.#file === undefined) {
      mkdirSync(join(this.path, '..'), { recursive: true })
      this.#file = createWriteStream(this.path)
      this.#file.on('error', (error) => {
        this.#failure = error
      })
    }
    return this.#file
  }
}
