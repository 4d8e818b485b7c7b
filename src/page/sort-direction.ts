import { describedEnum } from '../leaf-types/described-enum.js'

export const SortDirection = describedEnum(
  'SortDirection',
  'Which end comes first. Unknown values are last either way.',
  {
    ASC: 'Smallest, earliest or alphabetically first.',
    DESC: 'Largest, latest or alphabetically last.',
  },
)
export type SortDirection = keyof typeof SortDirection
