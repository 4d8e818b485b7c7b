/** With what they mean, for the schema. */
export const attributions = {
  FULL: 'Whole, in each of its groups; the rows overlap.',
  SPLIT:
    'An equal share in each of its groups (1/n; over several such dimensions the product), so that rows add up to the totals.',
} as const
export type Attribution = keyof typeof attributions
