import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Rejection } from './drop.js'

/** Rejected records that are kept in ClickHouse in one statement. */
const AT_ONCE = 1000

/** The file of the rejected records of a load; there is none if none was rejected. */
export function quarantinePath(dataDir: string, load: string): string {
  return join(dataDir, 'quarantine', `${load}.ndjson`)
}

/** The rejected records of one load: in a file, one JSON object a line, if there are any; and wherever `keep` takes them. */
export class Quarantine {
  readonly path: string
  #file: WriteStream | undefined
  #failure: Error | undefined
  #waiting: Rejection[] = []
  readonly #reasons = new Map<string, number>()

  constructor(
    dataDir: string,
    load: string,
    private readonly keep: (rejected: readonly Rejection[]) => Promise<void>,
  ) {
    this.path = quarantinePath(dataDir, load)
  }

  /** How often each reason occurred, the most frequent first. */
  get reasons(): [reason: string, count: number][] {
    return [...this.#reasons].sort(([, a], [, b]) => b - a)
  }

  async add(rejected: readonly Rejection[]): Promise<void> {
    for (const rejection of rejected) {
      const reason = withoutValue(rejection)
      this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1)
      this.#open().write(`${JSON.stringify(rejection)}\n`)
      this.#waiting.push(rejection)
      if (this.#waiting.length >= AT_ONCE) await this.#flush()
    }
  }

  /** Resolves when everything is kept; rejects if it could not be written. */
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
    await this.keep(rejected)
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

/** What was expected, which many records share, without what came, which few do. */
function withoutValue({ column, reason }: Rejection): string {
  const expectation = reason.split(', got ')[0] ?? reason
  return column === null ? expectation : `${column}: ${expectation}`
}
