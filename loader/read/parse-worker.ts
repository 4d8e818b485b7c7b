import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { formatNamed } from '../formats/formats.js'
import type { Block } from '../parse/block.js'
import { parseBlock } from '../parse/parse-block.js'
import type { ParserData } from './parser-thread.js'

/** The other end of ParserThread: blocks come in, parsed ones go out in the same order. */
const given: ParserData = workerData
const format = formatNamed(given.format)

// Of this thread alone: it may run in a server that answers meanwhile.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

parentPort?.on('message', (block: Block) => {
  const parsed = parseBlock(block, given.layout, format)
  parentPort?.postMessage(parsed, [parsed.rows.buffer])
})
