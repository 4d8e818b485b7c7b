import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Rejection } from './drop.js'

/** The rejected records of one load, one JSON object a line. There is a file only if a record was rejected. */
export class Quarantine {
  readonly path: string
  #file: WriteStream | undefined
  #failure: Error | undefined
  readonly #reasons = new Map<string, number>()

  constructor(dataDir: string, load: string) {
    this.path = join(dataDir, 'quarantine', `${load}.ndjson`)
  }

  /** How often each reason occurred, the most frequent first. */
  get reasons(): [reason: string, count: number][] {
    return [...this.#reasons].sort(([, a], [, b]) => b - a)
  }

  add(rejected: readonly Rejection[]): void {
    for (const rejection of rejected) {
      const reason = withoutValue(rejection)
      this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1)
      this.#open().write(`${JSON.stringify(rejection)}\n`)
    }
  }

  /** Resolves when everything is on disk; rejects if it could not be written. */
  async close(): Promise<void> {
    if (this.#file === undefined) return
    this.#file.end()
    if (this.#failure === undefined) await finished(this.#file)
    else throw this.#failure
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
