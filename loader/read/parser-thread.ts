import { Worker } from 'node:worker_threads'
import type { Format } from '../formats/format.js'
import type { Block, ParsedBlock } from '../parse/block.js'
import type { Layout } from '../parse/layout.js'

/** Room for the fields of a few blocks; the bytes of a block are outside of it. */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 }

/** What a thread is started with. A format has functions, which no thread can be given: it is told its name. */
export interface ParserData {
  readonly layout: Layout
  readonly format: string
}

interface Waiting {
  resolve(parsed: ParsedBlock): void
  reject(error: unknown): void
}

/** A thread that parses blocks, in the order in which it is given them. */
export class ParserThread {
  readonly #worker: Worker
  readonly #waiting: Waiting[] = []
  #failure: unknown

  constructor(layout: Layout, format: Format) {
    const workerData: ParserData = { layout, format: format.name }
    this.#worker = new Worker(new URL('./parse-worker.js', import.meta.url), {
      workerData,
      resourceLimits: LIMITS,
    })
    this.#worker.on('message', (parsed: ParsedBlock) => this.#waiting.shift()?.resolve(parsed))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('expected the parser thread to go on, but it ended')))
  }

  /** Parses a block, whose bytes are gone from this thread afterwards. */
  parse(block: Block): Promise<ParsedBlock> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#worker.postMessage(block, [block.bytes.buffer])
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(error: unknown): void {
    this.#failure ??= error
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error)
  }
}
