import { parentPort, workerData } from 'node:worker_threads'
import type { Block } from '../parse/block.js'
import type { Layout } from '../parse/layout.js'
import { parseBlock } from '../parse/parse-block.js'

/** The other end of ParserThread: blocks come in, parsed ones go out in the same order. */
const layout: Layout = workerData

parentPort?.on('message', (block: Block) => {
  const parsed = parseBlock(block, layout)
  parentPort?.postMessage(parsed, [parsed.rows.buffer])
})
