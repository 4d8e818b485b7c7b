import { describedEnum } from '../../leaf-types/described-enum.js'
import { popularities } from '../answers/popular-genres.js'
import { attributions } from '../plan/attribution.js'
import { dimensions } from '../plan/dimensions.js'
import { comparedMeasures } from '../plan/measures.js'

export const Attribution = describedEnum(
  'Attribution',
  'How a movie with several genres (companies, countries, spoken languages) counts when grouped by them. ' +
    'The movies with none of them form a group of their own, with a null key. A genre listed twice in a movie counts once.',
  attributions,
)

export const MovieDimension = describedEnum(
  'MovieDimension',
  'What movies can be grouped by. QUARTER and MONTH are of the year (1..4, 1..12): with YEAR they make calendar quarters and months. ' +
    'DECADE is 1990 for 1990..1999. LANGUAGE is the original one.',
  dimensions,
)

export const StatsMeasure = describedEnum(
  'StatsMeasure',
  'A number of an aggregate row, as the row shows it.',
  comparedMeasures,
)

export const StatsSort = describedEnum(
  'StatsSort',
  'What aggregate rows can be ordered by: every measure, and every dimension that is in groupBy. Nulls are always last.',
  { ...comparedMeasures, ...dimensions },
)

export const PopularityBy = describedEnum(
  'PopularityBy',
  "How one number is made of the popularity of a genre's movies.",
  popularities,
)
