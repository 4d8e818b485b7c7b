/**
 * How a load ended. `published`: it made a snapshot, which became the one that is served. `failed`: it changed nothing.
 * `recognised`: the same drop had been loaded before in the same way, so there was nothing to publish.
 */
export const loadOutcomes = ['published', 'failed', 'recognised'] as const

export type LoadOutcome = (typeof loadOutcomes)[number]
