import { type Sql, sql } from '../../../clickhouse/index.js'

/** The Gregorian calendar repeats itself after so many years, which are so many days. */
const CYCLE_YEARS = sql`400`
const CYCLE_DAYS = sql`146097`

/** How many whole cycles a year is after those from 1900 on; before them it is negative. */
const CYCLES = sql`(intDiv(year + 100, ${CYCLE_YEARS}) - 5)`

/**
 * The day of release as a Date32, of any year. ClickHouse makes Date32 of the years 1900 to 2299 only, and silently 1900-01-01
 * of earlier ones, but adds days to it beyond: so the date is made in those years, and moved by whole cycles.
 */
export const releaseDate: Sql = sql`
  if(release_date = '', NULL, makeDate32(year - ${CYCLE_YEARS} * ${CYCLES}, month, day) + ${CYCLE_DAYS} * ${CYCLES})`
