import { IDS, type Range } from '../../parse/range.js'

/** What GraphQL has as an Int. */
const LARGEST_INT = 2 ** 31 - 1

/** Whole dollars, as exact as JSON is. What they may add up to is checked of every snapshot. */
const DOLLARS: Range = { least: 0, most: Number.MAX_SAFE_INTEGER, isWhole: true }

/**
 * Sums of decimals, which have 20 digits before the point, hold so large numbers of all the movies that there are ids for. The
 * source's highest popularity is 547.488298, and TMDB's has been some thousands; the longest film takes 51,420 minutes.
 */
export const RANGES = {
  id: IDS,
  budget: DOLLARS,
  revenue: DOLLARS,
  popularity: { least: 0, most: 1_000_000, isWhole: false },
  runtime: { least: 0, most: 100_000, isWhole: false },
  vote_average: { least: 0, most: 10, isWhole: false },
  vote_count: { least: 0, most: LARGEST_INT, isWhole: true },
} satisfies Record<string, Range>
