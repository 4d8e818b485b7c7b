/**
 * What a request may ask for. Fields count once for every place where a fragment puts them, `__typename` and introspection
 * among them; nesting is of anything. Values and bytes are those of an answer.
 */
export const queryLimits = {
  depth: 15,
  fields: 2_000,
  questions: 500,
  fragments: 100,
  comparisons: 20_000,
  tokens: 20_000,
  inputDepth: 32,
  nesting: 200,
  page: 500,
  groups: 10_000,
  cost: 600_000,
  questionCost: 1_000,
  charactersPerValue: 100,
  values: 600_000,
  bytes: 16 * 2 ** 20,
} as const

/** From this cost on, operations are executed few at a time. */
export const LARGE_COST = 25_000
