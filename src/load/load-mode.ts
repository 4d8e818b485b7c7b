import { describedEnum } from '../leaf-types/described-enum.js'

export const LoadMode = describedEnum('LoadMode', 'What a drop says of the movies that are not in it.', {
  FULL: 'They are gone: the drop is all there is.',
  MONTHS: 'They are gone from the months that the drop has movies of, and as they were in all others.',
  UPSERT: 'They are as they were, but for those that a list of deleted ids takes away.',
})
export type LoadMode = keyof typeof LoadMode
