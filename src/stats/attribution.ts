import { describedEnum } from '../leaf-types/described-enum.js'

export const Attribution = describedEnum(
  'Attribution',
  'How a movie with several genres (companies, countries) counts when grouped by them. ' +
    'The movies with none of them form a group of their own, with a null key. A genre listed twice in a movie counts once.',
  {
    FULL: 'Whole, in each of its groups; the rows overlap.',
    SPLIT:
      'An equal share in each of its groups (1/n; over several such dimensions the product), so that rows add up to the totals.',
  },
)
export type Attribution = keyof typeof Attribution
