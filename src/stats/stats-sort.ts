import { describedEnum } from '../leaf-types/described-enum.js'
import { dimensionDescriptions } from './movie-dimension.js'
import { measureDescriptions } from './stats-measure.js'

export const StatsSort = describedEnum(
  'StatsSort',
  'What aggregate rows can be ordered by: every measure, and every dimension that is in groupBy. Nulls are always last.',
  { ...measureDescriptions, ...dimensionDescriptions },
)
export type StatsSort = keyof typeof StatsSort
