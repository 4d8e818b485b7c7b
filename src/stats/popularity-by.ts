import { describedEnum } from '../leaf-types/described-enum.js'

export const PopularityBy = describedEnum(
  'PopularityBy',
  "How one number is made of the popularity of a genre's movies.",
  {
    AVERAGE: 'Their mean: does a typical movie of the genre get attention?',
    SUM: 'Their sum: how much attention does the genre get in all? Favours genres with many movies.',
    MAX: 'The greatest: how big is its biggest success?',
    MEDIAN: 'Their exact median: a typical movie, whatever the biggest success is.',
  },
)
export type PopularityBy = keyof typeof PopularityBy
