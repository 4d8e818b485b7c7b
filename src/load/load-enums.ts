import type { LoadMode, LoadOutcome } from '../../clickhouse/index.js'
import { describedEnum } from '../leaf-types/described-enum.js'

/** The catalog's modes, by their names in the schema. */
export const LoadModeName = describedEnum('LoadMode', 'What a drop says of the movies that are not in it.', {
  FULL: 'They are gone: the drop is all there is.',
  MONTHS: 'They are gone from the months that the drop has movies of, and as they were in all others.',
  UPSERT: 'They are as they were, but for those that a list of deleted ids takes away.',
} satisfies Record<Uppercase<LoadMode>, string>)
export type LoadModeName = keyof typeof LoadModeName

/** The catalog's outcomes, by their names in the schema. */
export const LoadOutcomeName = describedEnum('LoadOutcome', 'How a load ended.', {
  PUBLISHED: 'It made a snapshot, which became the one that is served.',
  FAILED: 'It published nothing and changed nothing; `error` says why.',
  RECOGNISED: 'The same drop had been loaded before in the same way: there was nothing new to publish.',
} satisfies Record<Uppercase<LoadOutcome>, string>)
export type LoadOutcomeName = keyof typeof LoadOutcomeName

/** What a load goes through, in this order. */
export const LoadPhaseName = describedEnum('LoadPhase', 'What a load is doing.', {
  WAITING: 'It waits for another load to end, or copies its drop into the archive.',
  READING: 'It reads the records of its drop.',
  FILLING: 'It fills the tables of a new snapshot.',
  CHECKING: 'It checks the new snapshot.',
  PUBLISHING: 'It makes the new snapshot the one that is served.',
})
export type LoadPhaseName = keyof typeof LoadPhaseName

/** The name in the schema of a word of the catalog, or of a phase. */
export function nameOf<Word extends LoadMode | LoadOutcome | Lowercase<LoadPhaseName>>(word: Word): Uppercase<Word> {
  return word.toUpperCase() as Uppercase<Word> // which is what it does, for these words
}
