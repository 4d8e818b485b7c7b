import type { ParsedBlock } from '../../../parse/block.js'
import type { Layout } from '../../../parse/layout.js'
import type { Survey } from '../../repair.js'
import { arePoorHalves } from './poor-movies.js'
import { TextEvidence } from './text-evidence.js'

/** The fact that movies that lack what every movie has are halves of broken ones. */
export const POOR_ARE_HALVES = 'poor movies are halves'

/**
 * The facts are the names of columns of numbers, dates and booleans that no tool has emptied of texts, and POOR_ARE_HALVES
 * where that is so.
 */
export function surveyHalves(layout: Layout): Survey {
  const texts = new TextEvidence(layout)
  return {
    add: (block) => texts.add(block),
    facts: async (parsed) => {
      if (!texts.hasPoor) return texts.columns
      const counts = await countIn(parsed(texts.columns))
      return arePoorHalves(counts) ? new Set([...texts.columns, POOR_ARE_HALVES]) : texts.columns
    },
  }
}

async function countIn(blocks: AsyncIterable<ParsedBlock>) {
  let [poorMovies, looseHalves] = [0, 0]
  for await (const { repairCounts } of blocks) {
    poorMovies += repairCounts['poorMovies'] ?? 0
    looseHalves += repairCounts['looseHalves'] ?? 0
  }
  return { poorMovies, looseHalves }
}
