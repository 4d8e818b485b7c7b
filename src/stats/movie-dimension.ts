import { describedEnum } from '../leaf-types/described-enum.js'

export const dimensionDescriptions = {
  YEAR: 'Year of release.',
  QUARTER: 'Quarter of the year of release, 1 to 4; with YEAR it makes calendar quarters.',
  MONTH: 'Month of the year of release, 1 to 12; with YEAR it makes calendar months.',
  DECADE: 'Decade of release: 1990 for 1990..1999.',
  GENRE: 'Genre; ordered by name.',
  COMPANY: 'Production company; ordered by name.',
  COUNTRY: 'Country of production; ordered by code.',
  LANGUAGE: 'ISO 639-1 code of the original language.',
  STATUS: 'State of production.',
} as const

export const MovieDimension = describedEnum(
  'MovieDimension',
  'What movies can be grouped by. QUARTER and MONTH are of the year (1..4, 1..12): with YEAR they make calendar quarters and months. ' +
    'DECADE is 1990 for 1990..1999. LANGUAGE is the original one.',
  dimensionDescriptions,
)
export type MovieDimension = keyof typeof MovieDimension
