import type { Format } from '../formats/format.js'
import type { Block, ParsedBlock } from '../parse/block.js'
import type { Layout } from '../parse/layout.js'
import { parseBlock } from '../parse/parse-block.js'
import { ParserThread } from './parser-thread.js'

/** How many blocks a thread has at a time, so that it can go on while the reader of its results is busy. */
const BLOCKS_PER_THREAD = 4

/** A block with what it was read as. */
export interface ParsedInOrder {
  readonly block: Block
  readonly parsed: ParsedBlock
}

/** Parses blocks in other threads, or in this one if there are none. */
export class ParallelParser {
  readonly #layout: Layout
  readonly #format: Format
  readonly #threads: readonly ParserThread[]

  constructor(layout: Layout, format: Format, threads: number) {
    this.#layout = layout
    this.#format = format
    this.#threads = Array.from({ length: threads }, () => new ParserThread(layout, format))
  }

  /** The blocks as they are parsed, in their order; only a few are on the way at a time. */
  async *parse(blocks: AsyncIterable<Block>): AsyncGenerator<ParsedInOrder> {
    const onTheWay: Promise<ParsedInOrder>[] = []
    let turn = 0
    for await (const block of blocks) {
      const parsed = this.#parse(block, turn++)
      // Whoever awaits it is told of a failure; until then it must not count as unhandled.
      parsed.catch(() => {})
      onTheWay.push(parsed)
      if (onTheWay.length > this.#threads.length * BLOCKS_PER_THREAD) {
        const first = onTheWay.shift()
        if (first !== undefined) yield await first
      }
    }
    for (const parsed of onTheWay) yield await parsed
    // What follows in a load takes long, and the memory of the threads would stay.
    await this.close()
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()))
  }

  async #parse(block: Block, turn: number): Promise<ParsedInOrder> {
    const thread = this.#threads[turn % this.#threads.length]
    if (thread !== undefined) return { block, parsed: await thread.parse(block) }
    return { block, parsed: parseBlock(block, this.#layout, this.#format) }
  }
}
