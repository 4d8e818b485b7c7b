import { isPointUsual } from '../parse/dialect.js'
import { halvesTogether } from '../parse/halves-together.js'
import type { Layout } from '../parse/layout.js'
import { type Notation, ORDINARY } from '../parse/notation.js'
import { NotationEvidence } from '../parse/notation-evidence.js'
import { parseBlock } from '../parse/parse-block.js'
import { PoorMovies } from '../parse/poor-movies.js'
import { TextEvidence } from '../parse/text-evidence.js'
import { BlockReader } from './block-reader.js'
import { type ColumnOptions, readColumns } from './read-columns.js'
import { openSource, type Source } from './source.js'

/** What is found out from the whole of a drop. */
export type Decided = Pick<Layout, 'notation' | 'textIn' | 'arePoorHalves'>

export interface DecideOptions extends ColumnOptions {
  /** How the drop writes numbers and dates, as far as that is known beforehand. */
  readonly notation?: Notation | undefined
}

/** Reads the whole drop for what its single records do not tell. Throws LoadError NOTATION where they can be read in several ways. */
export async function decide(path: string, source: Source, options: DecideOptions): Promise<Decided> {
  const reader = new BlockReader(source)
  const header = await readColumns(reader, path, options)
  const evidence = new NotationEvidence(header.layout, 1 + header.lines)
  const texts = new TextEvidence(header.layout)
  for (let block = await reader.next(() => false); block !== null; block = await reader.next(() => false)) {
    evidence.add(block)
    texts.add(block)
  }
  await source.close()
  const notation = evidence.decide(options.notation ?? ORDINARY, isPointUsual(header.layout.dialect))
  const decided = { notation, textIn: texts.columns }
  const arePoorHalves = texts.hasPoor && (await findPoorHalves(path, { ...header.layout, ...decided }))
  return { ...decided, arePoorHalves }
}

async function findPoorHalves(path: string, layout: Layout): Promise<boolean> {
  const source = await openSource(path)
  try {
    const reader = new BlockReader(source)
    await reader.header()
    reader.readAs(layout.dialect)
    const movies = new PoorMovies()
    const continues = halvesTogether(layout)
    for (let block = await reader.next(continues); block !== null; block = await reader.next(continues)) {
      movies.add(parseBlock(block, layout))
    }
    return movies.areHalves
  } finally {
    await source.close()
  }
}
