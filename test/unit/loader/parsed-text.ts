import { BlockRecords } from '../../../loader/parse/block-records.js'
import { readHeader } from '../../../loader/parse/layout.js'
import { parseBlock } from '../../../loader/parse/parse-block.js'
import { PoorMovies } from '../../../loader/parse/poor-movies.js'
import { TextEvidence } from '../../../loader/parse/text-evidence.js'
import { fieldsOf } from '../../fixtures/make.js'
import { type StagedRow, stagedRows } from './drained.js'

export interface ParsedText {
  readonly movies: readonly StagedRow[]
  readonly repaired: number
  readonly reasons: readonly string[]
}

/** What one block with all records of a drop is read as. */
export function parsedText(text: string): ParsedText {
  const [header = []] = fieldsOf(text.slice(0, text.indexOf('\n') + 1))
  const bytes = new TextEncoder().encode(text.slice(text.indexOf('\n') + 1))
  const records = new BlockRecords(bytes).count
  const block = { bytes, firstRecord: 1, records, broken: null, isLast: true, bytesRead: bytes.length }
  const { layout } = readHeader(header, new Map())
  const texts = new TextEvidence(layout)
  texts.add(block)
  const poor = new PoorMovies()
  poor.add(parseBlock(block, { ...layout, textIn: texts.columns }))
  const decided = { ...layout, textIn: texts.columns, arePoorHalves: poor.areHalves }
  const { rows, repaired, rejected, empty } = parseBlock(block, decided)
  const movies = stagedRows(rows)
  if (records !== movies.length + repaired + rejected.length + empty)
    throw new Error('expected every record to be accounted for')
  return { movies, repaired, reasons: rejected.map(({ reason }) => reason) }
}
