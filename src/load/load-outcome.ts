import { describedEnum } from '../leaf-types/described-enum.js'

export const LoadOutcome = describedEnum('LoadOutcome', 'How a load ended.', {
  PUBLISHED: 'It made a snapshot, which became the one that is served.',
  FAILED: 'It published nothing and changed nothing; `error` says why.',
  RECOGNISED: 'The same drop had been loaded before in the same way: there was nothing new to publish.',
})
export type LoadOutcome = keyof typeof LoadOutcome
