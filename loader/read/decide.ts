import type { Format } from '../formats/format.js'
import type { ParsedBlock } from '../parse/block.js'
import { isPointUsual } from '../parse/dialect.js'
import type { Layout } from '../parse/layout.js'
import { type Notation, ORDINARY } from '../parse/notation.js'
import { NotationEvidence } from '../parse/notation-evidence.js'
import { parseBlock } from '../parse/parse-block.js'
import { BlockReader } from './block-reader.js'
import { type ColumnOptions, readColumns } from './read-columns.js'
import { openSource, type Source } from './source.js'

/** What is found out from the whole of a drop. */
export type Decided = Pick<Layout, 'notation' | 'facts'>

export interface DecideOptions extends ColumnOptions {
  /** How the drop writes numbers and dates, as far as that is known beforehand. */
  readonly notation?: Notation | undefined
}

/** Reads the whole drop for what its single records do not tell. Throws LoadError NOTATION where they can be read in several ways. */
export async function decide(path: string, format: Format, source: Source, options: DecideOptions): Promise<Decided> {
  const reader = new BlockReader(source)
  const { layout, lines } = await readColumns(reader, path, format, options)
  const evidence = new NotationEvidence(layout, format, 1 + lines)
  const survey = format.repair?.survey(layout)
  for (let block = await reader.next(() => false); block !== null; block = await reader.next(() => false)) {
    evidence.add(block)
    survey?.add(block)
  }
  await source.close()
  const notation = evidence.decide(options.notation ?? ORDINARY, isPointUsual(layout.dialect))
  const facts = await survey?.facts((facts) => parsedOnce(path, format, { ...layout, notation, facts }))
  return { notation, facts: facts ?? new Set() }
}

/** Says of the bytes of a record whether a block may not begin with it. */
export function continuesIn(layout: Layout, format: Format): (record: Uint8Array) => boolean {
  return format.repair?.continues(layout) ?? (() => false)
}

async function* parsedOnce(path: string, format: Format, layout: Layout): AsyncGenerator<ParsedBlock> {
  const source = await openSource(path, format.fileName)
  try {
    const reader = new BlockReader(source)
    await reader.header()
    reader.readAs(layout.dialect)
    const continues = continuesIn(layout, format)
    for (let block = await reader.next(continues); block !== null; block = await reader.next(continues)) {
      yield parseBlock(block, layout, format)
    }
  } finally {
    await source.close()
  }
}
