import { movies as format } from '../../../loader/formats/movies/movies.js'
import { BlockRecords } from '../../../loader/parse/block-records.js'
import { parseBlock } from '../../../loader/parse/parse-block.js'
import { readHeader } from '../../../loader/parse/read-header.js'
import { fieldsOf } from '../../fixtures/make.js'
import { type StagedRow, stagedRows } from './drained.js'

export interface ParsedText {
  readonly movies: readonly StagedRow[]
  readonly repaired: number
  readonly reasons: readonly string[]
}

/** What one block with all records of a drop is read as. */
export async function parsedText(text: string): Promise<ParsedText> {
  const [header = []] = fieldsOf(text.slice(0, text.indexOf('\n') + 1))
  const bytes = new TextEncoder().encode(text.slice(text.indexOf('\n') + 1))
  const records = new BlockRecords(bytes).count
  const block = { bytes, firstRecord: 1, records, broken: null, isLast: true, bytesRead: bytes.length }
  const { layout } = readHeader(header, format, new Map())
  const survey = format.repair?.survey(layout)
  survey?.add(block)
  const facts = await survey?.facts(async function* (facts) {
    yield parseBlock(block, { ...layout, facts }, format)
  })
  const { rows, repaired, rejected, empty } = parseBlock(block, { ...layout, facts: facts ?? null }, format)
  const movies = stagedRows(rows)
  if (records !== movies.length + repaired + rejected.length + empty)
    throw new Error('expected every record to be accounted for')
  return { movies, repaired, reasons: rejected.map(({ reason }) => reason) }
}
