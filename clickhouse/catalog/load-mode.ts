/**
 * What a drop means for the movies that are not in it. `full`: they are gone. `months`: gone from the months that the drop has
 * movies of, and as they were in all others. `upsert`: as they were.
 */
export const loadModes = ['full', 'months', 'upsert'] as const

export type LoadMode = (typeof loadModes)[number]
