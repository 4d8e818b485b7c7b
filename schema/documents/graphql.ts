/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How a movie with several genres (companies, countries, spoken languages) counts when grouped by them. The movies with none of them form a group of their own, with a null key. A genre listed twice in a movie counts once. */
export type Attribution =
  /** Whole, in each of its groups; the rows overlap. */
  | 'FULL'
  /** An equal share in each of its groups (1/n; over several such dimensions the product), so that rows add up to the totals. */
  | 'SPLIT';

/** What was done. */
export type AuditAction =
  /** An API key was made. */
  | 'KEY_CREATED'
  /** An API key was revoked. */
  | 'KEY_REVOKED'
  /** Snapshots were dropped. */
  | 'PRUNED'
  /** A snapshot became the one that is served: that of a load, or one that is newer than what was served. */
  | 'PUBLISHED'
  /** A snapshot became the one that is served that is older than what was served. */
  | 'ROLLED_BACK';

/** On yes or no, as in {eq: false}. All operators that are given must hold; one that is absent or null is no condition. A comparison is false where the value is unknown: only isNull finds those. */
export type BooleanFilter = {
  /** Equal to this. */
  readonly eq?: boolean | null | undefined;
  /** true: unknown (null); false: known. */
  readonly isNull?: boolean | null | undefined;
  /** Known, and not equal to this. */
  readonly ne?: boolean | null | undefined;
};

/** A semi-join on the movie: it chooses movies, and takes nothing away from their lists. All that are given must hold. */
export type CodeRelation = {
  /** All of them match; true for a movie without any. {} is no condition. */
  readonly every?: CodeWhere | null | undefined;
  /** None of them matches; {} is: the movie has none. */
  readonly none?: CodeWhere | null | undefined;
  /** At least one of them matches; {} is: the movie has one. */
  readonly some?: CodeWhere | null | undefined;
};

/** Conditions on a country or a language; all that are given must hold. */
export type CodeWhere = {
  /** By ISO code: "US" for a country, "en" for a language. */
  readonly code?: StringFilter | null | undefined;
  /** By name, as in {eq: "France"}. */
  readonly name?: StringFilter | null | undefined;
};

/** One level of the order of companies. */
export type CompanyOrderBy = {
  /** What to order by. */
  readonly by: CompanySort;
  /** Which end comes first. */
  readonly direction?: SortDirection;
};

/** A semi-join on the movie: it chooses movies, and takes nothing away from their lists. All that are given must hold. */
export type CompanyRelation = {
  /** All of its companies match; true for a movie without any. {} is no condition. */
  readonly every?: CompanyWhere | null | undefined;
  /** None of its companies matches; {} is: it has none. */
  readonly none?: CompanyWhere | null | undefined;
  /** At least one of its companies matches; {} is: it has one. */
  readonly some?: CompanyWhere | null | undefined;
};

/** What companies are ordered by. Ties are broken by id. */
export type CompanySort =
  /** Sum of the known budgets of its movies, in US dollars. */
  | 'BUDGET_SUM'
  /** Id, as a number. */
  | 'ID'
  /** Number of movies. */
  | 'MOVIE_COUNT'
  /** Name, by Unicode code point. */
  | 'NAME'
  /** Sum of revenue - budget over its movies that have both, in US dollars. */
  | 'PROFIT_SUM'
  /** Sum of the known revenues of its movies, in US dollars. */
  | 'REVENUE_SUM';

/** Conditions on a production company; all that are given must hold. */
export type CompanyWhere = {
  /** By id, as in {in: ["3", "2"]}. */
  readonly id?: IdFilter | null | undefined;
  /** By name, as in {startsWithI: "pixar"}. */
  readonly name?: StringFilter | null | undefined;
};

/** On a calendar date, as in {gte: "1999-06-01", lt: "1999-09-01"}. All operators that are given must hold; one that is absent or null is no condition. A comparison is false where the value is unknown: only isNull finds those. */
export type DateFilter = {
  /** Equal to this. */
  readonly eq?: string | null | undefined;
  /** Greater than this. */
  readonly gt?: string | null | undefined;
  /** Greater than this, or equal to it. */
  readonly gte?: string | null | undefined;
  /** Equal to one of these: 1 to 1000 values. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** true: unknown (null); false: known. */
  readonly isNull?: boolean | null | undefined;
  /** Less than this. */
  readonly lt?: string | null | undefined;
  /** Less than this, or equal to it. */
  readonly lte?: string | null | undefined;
  /** Known, and not equal to this. */
  readonly ne?: string | null | undefined;
  /** Known, and equal to none of these: 1 to 1000 values. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
};

/** A semi-join on the movie: it chooses movies, and takes nothing away from their lists. Filtering by a genre keeps the movie's other genres in its rows. All that are given must hold. */
export type GenreRelation = {
  /** All of its genres match; true for a movie without any. {} is no condition. */
  readonly every?: GenreWhere | null | undefined;
  /** None of its genres matches; {} is: it has no genre. */
  readonly none?: GenreWhere | null | undefined;
  /** At least one of its genres matches; {} is: it has a genre. */
  readonly some?: GenreWhere | null | undefined;
};

/** Conditions on a genre; all that are given must hold. */
export type GenreWhere = {
  /** By id, as in {eq: "18"}. */
  readonly id?: IdFilter | null | undefined;
  /** By name, as in {in: ["Drama", "Comedy"]}. */
  readonly name?: StringFilter | null | undefined;
};

/** On an id, as in {in: ["862", "8844"]}. All operators that are given must hold; one that is absent or null is no condition. A comparison is false where the value is unknown: only isNull finds those. */
export type IdFilter = {
  /** Equal to this. */
  readonly eq?: string | number | null | undefined;
  /** Equal to one of these: 1 to 1000 values. */
  readonly in?: ReadonlyArray<string | number> | null | undefined;
  /** true: unknown (null); false: known. */
  readonly isNull?: boolean | null | undefined;
  /** Known, and not equal to this. */
  readonly ne?: string | number | null | undefined;
  /** Known, and equal to none of these: 1 to 1000 values. */
  readonly notIn?: ReadonlyArray<string | number> | null | undefined;
};

/** On a whole number, as in {gte: 1990, lt: 2000}. All operators that are given must hold; one that is absent or null is no condition. A comparison is false where the value is unknown: only isNull finds those. */
export type IntFilter = {
  /** Equal to this. */
  readonly eq?: number | null | undefined;
  /** Greater than this. */
  readonly gt?: number | null | undefined;
  /** Greater than this, or equal to it. */
  readonly gte?: number | null | undefined;
  /** Equal to one of these: 1 to 1000 values. */
  readonly in?: ReadonlyArray<number> | null | undefined;
  /** true: unknown (null); false: known. */
  readonly isNull?: boolean | null | undefined;
  /** Less than this. */
  readonly lt?: number | null | undefined;
  /** Less than this, or equal to it. */
  readonly lte?: number | null | undefined;
  /** Known, and not equal to this. */
  readonly ne?: number | null | undefined;
  /** Known, and equal to none of these: 1 to 1000 values. */
  readonly notIn?: ReadonlyArray<number> | null | undefined;
};

/** A range of whole numbers, both ends included; an end that is absent or null is open. */
export type IntRange = {
  /** The first one, as in {from: 1990}. */
  readonly from?: number | null | undefined;
  /** The last one; not before `from`. */
  readonly to?: number | null | undefined;
};

/** What a drop says of the movies that are not in it. */
export type LoadMode =
  /** They are gone: the drop is all there is. */
  | 'FULL'
  /** They are gone from the months that the drop has movies of, and as they were in all others. */
  | 'MONTHS'
  /** They are as they were, but for those that a list of deleted ids takes away. */
  | 'UPSERT';

/** How a load ended. */
export type LoadOutcome =
  /** It published nothing and changed nothing; `error` says why. */
  | 'FAILED'
  /** It made a snapshot, which became the one that is served. */
  | 'PUBLISHED'
  /** The same drop had been loaded before in the same way: there was nothing new to publish. */
  | 'RECOGNISED';

/** What a load is doing. */
export type LoadPhase =
  /** It checks the new snapshot. */
  | 'CHECKING'
  /** It fills the tables of a new snapshot. */
  | 'FILLING'
  /** It makes the new snapshot the one that is served. */
  | 'PUBLISHING'
  /** It reads the records of its drop. */
  | 'READING'
  /** It waits for another load to end, or copies its drop into the archive. */
  | 'WAITING';

/** What movies can be grouped by. QUARTER and MONTH are of the year (1..4, 1..12): with YEAR they make calendar quarters and months. DECADE is 1990 for 1990..1999. LANGUAGE is the original one. */
export type MovieDimension =
  /** Collection (series) that the movie belongs to; ordered by name. */
  | 'COLLECTION'
  /** Production company; ordered by name. */
  | 'COMPANY'
  /** Country of production; ordered by code. */
  | 'COUNTRY'
  /** Decade of release: 1990 for 1990..1999. */
  | 'DECADE'
  /** Genre; ordered by name. */
  | 'GENRE'
  /** ISO 639-1 code of the original language. */
  | 'LANGUAGE'
  /** Month of the year of release, 1 to 12; with YEAR it makes calendar months. */
  | 'MONTH'
  /** Quarter of the year of release, 1 to 4; with YEAR it makes calendar quarters. */
  | 'QUARTER'
  /** Language that is spoken in the movie; ordered by code. */
  | 'SPOKEN_LANGUAGE'
  /** State of production. */
  | 'STATUS'
  /** Year of release. */
  | 'YEAR';

/** One level of the order of movies. Movies with an unknown value are last. */
export type MovieOrderBy = {
  /** What to order by. */
  readonly by: MovieSort;
  /** Which end comes first. */
  readonly direction?: SortDirection;
};

/** What movies are ordered by. Ties are broken by id. */
export type MovieSort =
  /** Budget in US dollars. */
  | 'BUDGET'
  /** Id, as a number. */
  | 'ID'
  /** Popularity. */
  | 'POPULARITY'
  /** Revenue - budget in US dollars. */
  | 'PROFIT'
  /** Date of release. */
  | 'RELEASE_DATE'
  /** Revenue in US dollars. */
  | 'REVENUE'
  /** Length in minutes. */
  | 'RUNTIME'
  /** Title, by Unicode code point. */
  | 'TITLE'
  /** Mean of the votes. */
  | 'VOTE_AVERAGE'
  /** Number of votes. */
  | 'VOTE_COUNT';

/** Conditions on a movie; all that are given must hold, as in {year: {gte: 1990}, genres: {some: {name: {eq: "Drama"}}}}. One that is absent, null or empty is no condition, and neither is one of nothing but such: {year: {}}, {AND: [{}]} and {NOT: {year: {eq: null}}} choose every movie. AND, OR and NOT go at most 8 levels deep. */
export type MovieWhere = {
  /** All of these hold; an empty list is no condition. */
  readonly AND?: ReadonlyArray<MovieWhere> | null | undefined;
  /** This does not hold; true also where it speaks of unknown values. If it is no condition, this is none either. */
  readonly NOT?: MovieWhere | null | undefined;
  /** At least one of these holds. One that is no condition is left out, as if it were not there; if none is left, this is no condition. */
  readonly OR?: ReadonlyArray<MovieWhere> | null | undefined;
  /** By the mark for adults only, as in {eq: false}. */
  readonly adult?: BooleanFilter | null | undefined;
  /** By budget in US dollars, as in {gte: 1000000}. */
  readonly budget?: NumberFilter | null | undefined;
  /** By its production companies, as in {some: {id: {eq: "3"}}}. */
  readonly companies?: CompanyRelation | null | undefined;
  /** By its countries of production, as in {some: {code: {eq: "FR"}}}. */
  readonly countries?: CodeRelation | null | undefined;
  /** By its genres, as in {some: {name: {eq: "Drama"}}}. */
  readonly genres?: GenreRelation | null | undefined;
  /** By id, as in {in: ["862", "8844"]}. */
  readonly id?: IdFilter | null | undefined;
  /** By month of release, 1 to 12, as in {in: [6, 7, 8]}. */
  readonly month?: IntFilter | null | undefined;
  /** By ISO 639-1 code of the original language, as in {ne: "en"}. */
  readonly originalLanguage?: StringFilter | null | undefined;
  /** By popularity, as in {gt: 10}. */
  readonly popularity?: NumberFilter | null | undefined;
  /** By revenue - budget in US dollars, as in {lt: 0}. */
  readonly profit?: NumberFilter | null | undefined;
  /** By date of release, as in {gte: "1999-06-01"}. */
  readonly releaseDate?: DateFilter | null | undefined;
  /** By revenue in US dollars, as in {isNull: false}. */
  readonly revenue?: NumberFilter | null | undefined;
  /** By length in minutes, as in {gte: 90, lte: 120}. */
  readonly runtime?: NumberFilter | null | undefined;
  /** By the languages spoken in it, as in {none: {code: {eq: "en"}}}. */
  readonly spokenLanguages?: CodeRelation | null | undefined;
  /** By state of production, as in {eq: "Released"}. */
  readonly status?: StringFilter | null | undefined;
  /** By title, as in {containsI: "toy story"}. */
  readonly title?: StringFilter | null | undefined;
  /** By mean of the votes, 0 to 10, as in {gte: 7.5}. */
  readonly voteAverage?: NumberFilter | null | undefined;
  /** By number of votes, as in {gte: 100}. */
  readonly voteCount?: IntFilter | null | undefined;
  /** By year of release, as in {gte: 1990, lt: 2000}. */
  readonly year?: IntFilter | null | undefined;
};

/** On a number, as in {gte: 1000000}. All operators that are given must hold; one that is absent or null is no condition. A comparison is false where the value is unknown: only isNull finds those. */
export type NumberFilter = {
  /** Equal to this. */
  readonly eq?: number | null | undefined;
  /** Greater than this. */
  readonly gt?: number | null | undefined;
  /** Greater than this, or equal to it. */
  readonly gte?: number | null | undefined;
  /** Equal to one of these: 1 to 1000 values. */
  readonly in?: ReadonlyArray<number> | null | undefined;
  /** true: unknown (null); false: known. */
  readonly isNull?: boolean | null | undefined;
  /** Less than this. */
  readonly lt?: number | null | undefined;
  /** Less than this, or equal to it. */
  readonly lte?: number | null | undefined;
  /** Known, and not equal to this. */
  readonly ne?: number | null | undefined;
  /** Known, and equal to none of these: 1 to 1000 values. */
  readonly notIn?: ReadonlyArray<number> | null | undefined;
};

/** How one number is made of the popularity of a genre's movies. */
export type PopularityBy =
  /** Their mean: does a typical movie of the genre get attention? */
  | 'AVERAGE'
  /** The greatest: how big is its biggest success? */
  | 'MAX'
  /** Their exact median: a typical movie, whatever the biggest success is. */
  | 'MEDIAN'
  /** Their sum: how much attention does the genre get in all? Favours genres with many movies. */
  | 'SUM';

/** Which end comes first. Unknown values are last either way. */
export type SortDirection =
  /** Smallest, earliest or alphabetically first. */
  | 'ASC'
  /** Largest, latest or alphabetically last. */
  | 'DESC';

/** A condition on a row, as in {measure: REVENUE_SUM, gte: 1e9}. All operators that are given must hold; a comparison is false for a null measure. */
export type StatsCondition = {
  /** Equal to this. */
  readonly eq?: number | null | undefined;
  /** Greater than this. */
  readonly gt?: number | null | undefined;
  /** Greater than this, or equal to it. */
  readonly gte?: number | null | undefined;
  /** Less than this. */
  readonly lt?: number | null | undefined;
  /** Less than this, or equal to it. */
  readonly lte?: number | null | undefined;
  /** The number of the row that is compared. */
  readonly measure: StatsMeasure;
  /** Known, and not equal to this. */
  readonly ne?: number | null | undefined;
};

/** A number of an aggregate row, as the row shows it. */
export type StatsMeasure =
  /** attributedCount: sum of the movies' weights. */
  | 'ATTRIBUTED_COUNT'
  /** budget.avg, in US dollars. */
  | 'BUDGET_AVG'
  /** budget.cumulativeSum: sum of the years up to that of the row; needs YEAR in groupBy. */
  | 'BUDGET_CUMULATIVE_SUM'
  /** budget.knownCount: movies with a known budget. */
  | 'BUDGET_KNOWN_COUNT'
  /** budget.max, in US dollars. */
  | 'BUDGET_MAX'
  /** budget.median, in US dollars. */
  | 'BUDGET_MEDIAN'
  /** budget.min, in US dollars. */
  | 'BUDGET_MIN'
  /** budget.p10, in US dollars. */
  | 'BUDGET_P10'
  /** budget.p90, in US dollars. */
  | 'BUDGET_P90'
  /** budget.share: sum / the same sum of the totals, 0 to 1. */
  | 'BUDGET_SHARE'
  /** budget.sum, in US dollars. */
  | 'BUDGET_SUM'
  /** movieCount: distinct movies. */
  | 'MOVIE_COUNT'
  /** popularity.avg. */
  | 'POPULARITY_AVG'
  /** popularity.cumulativeSum: sum of the years up to that of the row; needs YEAR in groupBy. */
  | 'POPULARITY_CUMULATIVE_SUM'
  /** popularity.max. */
  | 'POPULARITY_MAX'
  /** popularity.median. */
  | 'POPULARITY_MEDIAN'
  /** popularity.min. */
  | 'POPULARITY_MIN'
  /** popularity.p10. */
  | 'POPULARITY_P10'
  /** popularity.p90. */
  | 'POPULARITY_P90'
  /** popularity.share: sum / the same sum of the totals, 0 to 1. */
  | 'POPULARITY_SHARE'
  /** popularity.sum. */
  | 'POPULARITY_SUM'
  /** profit.avg, in US dollars. */
  | 'PROFIT_AVG'
  /** profit.cumulativeSum: sum of the years up to that of the row; needs YEAR in groupBy. */
  | 'PROFIT_CUMULATIVE_SUM'
  /** profit.knownCount: movies with a known profit. */
  | 'PROFIT_KNOWN_COUNT'
  /** profit.max, in US dollars. */
  | 'PROFIT_MAX'
  /** profit.median, in US dollars. */
  | 'PROFIT_MEDIAN'
  /** profit.min, in US dollars. */
  | 'PROFIT_MIN'
  /** profit.p10, in US dollars. */
  | 'PROFIT_P10'
  /** profit.p90, in US dollars. */
  | 'PROFIT_P90'
  /** profit.share: sum / the same sum of the totals, 0 to 1. */
  | 'PROFIT_SHARE'
  /** profit.sum, in US dollars. */
  | 'PROFIT_SUM'
  /** revenue.avg, in US dollars. */
  | 'REVENUE_AVG'
  /** revenue.cumulativeSum: sum of the years up to that of the row; needs YEAR in groupBy. */
  | 'REVENUE_CUMULATIVE_SUM'
  /** revenue.knownCount: movies with a known revenue. */
  | 'REVENUE_KNOWN_COUNT'
  /** revenue.max, in US dollars. */
  | 'REVENUE_MAX'
  /** revenue.median, in US dollars. */
  | 'REVENUE_MEDIAN'
  /** revenue.min, in US dollars. */
  | 'REVENUE_MIN'
  /** revenue.p10, in US dollars. */
  | 'REVENUE_P10'
  /** revenue.p90, in US dollars. */
  | 'REVENUE_P90'
  /** revenue.share: sum / the same sum of the totals, 0 to 1. */
  | 'REVENUE_SHARE'
  /** revenue.sum, in US dollars. */
  | 'REVENUE_SUM'
  /** roi: profit / budget, of sums over the movies whose budget and revenue are both known. */
  | 'ROI'
  /** runtime.avg, in minutes. */
  | 'RUNTIME_AVG'
  /** runtime.median, in minutes. */
  | 'RUNTIME_MEDIAN'
  /** runtime.p10, in minutes. */
  | 'RUNTIME_P10'
  /** runtime.p90, in minutes. */
  | 'RUNTIME_P90'
  /** voteAverage.avg, 0 to 10. */
  | 'VOTE_AVERAGE_AVG'
  /** voteAverage.median, 0 to 10. */
  | 'VOTE_AVERAGE_MEDIAN'
  /** voteAverage.p10, 0 to 10. */
  | 'VOTE_AVERAGE_P10'
  /** voteAverage.p90, 0 to 10. */
  | 'VOTE_AVERAGE_P90'
  /** voteCount.avg. */
  | 'VOTE_COUNT_AVG'
  /** voteCount.cumulativeSum: sum of the years up to that of the row; needs YEAR in groupBy. */
  | 'VOTE_COUNT_CUMULATIVE_SUM'
  /** voteCount.median. */
  | 'VOTE_COUNT_MEDIAN'
  /** voteCount.p10. */
  | 'VOTE_COUNT_P10'
  /** voteCount.p90. */
  | 'VOTE_COUNT_P90'
  /** voteCount.share: sum / the same sum of the totals, 0 to 1. */
  | 'VOTE_COUNT_SHARE'
  /** voteCount.sum. */
  | 'VOTE_COUNT_SUM'
  /** weightedRating: mean of all votes and of 500 more of 6.0, 0 to 10. */
  | 'WEIGHTED_RATING';

/** One level of the order of rows. Nulls are always last. */
export type StatsOrderBy = {
  /** A measure, or a dimension that is in groupBy. */
  readonly by: StatsSort;
  /** Which end comes first. */
  readonly direction?: SortDirection;
};

/** What aggregate rows can be ordered by: every measure, and every dimension that is in groupBy. Nulls are always last. */
export type StatsSort =
  /** attributedCount: sum of the movies' weights. */
  | 'ATTRIBUTED_COUNT'
  /** budget.avg, in US dollars. */
  | 'BUDGET_AVG'
  /** budget.cumulativeSum: sum of the years up to that of the row; needs YEAR in groupBy. */
  | 'BUDGET_CUMULATIVE_SUM'
  /** budget.knownCount: movies with a known budget. */
  | 'BUDGET_KNOWN_COUNT'
  /** budget.max, in US dollars. */
  | 'BUDGET_MAX'
  /** budget.median, in US dollars. */
  | 'BUDGET_MEDIAN'
  /** budget.min, in US dollars. */
  | 'BUDGET_MIN'
  /** budget.p10, in US dollars. */
  | 'BUDGET_P10'
  /** budget.p90, in US dollars. */
  | 'BUDGET_P90'
  /** budget.share: sum / the same sum of the totals, 0 to 1. */
  | 'BUDGET_SHARE'
  /** budget.sum, in US dollars. */
  | 'BUDGET_SUM'
  /** Collection (series) that the movie belongs to; ordered by name. */
  | 'COLLECTION'
  /** Production company; ordered by name. */
  | 'COMPANY'
  /** Country of production; ordered by code. */
  | 'COUNTRY'
  /** Decade of release: 1990 for 1990..1999. */
  | 'DECADE'
  /** Genre; ordered by name. */
  | 'GENRE'
  /** ISO 639-1 code of the original language. */
  | 'LANGUAGE'
  /** Month of the year of release, 1 to 12; with YEAR it makes calendar months. */
  | 'MONTH'
  /** movieCount: distinct movies. */
  | 'MOVIE_COUNT'
  /** popularity.avg. */
  | 'POPULARITY_AVG'
  /** popularity.cumulativeSum: sum of the years up to that of the row; needs YEAR in groupBy. */
  | 'POPULARITY_CUMULATIVE_SUM'
  /** popularity.max. */
  | 'POPULARITY_MAX'
  /** popularity.median. */
  | 'POPULARITY_MEDIAN'
  /** popularity.min. */
  | 'POPULARITY_MIN'
  /** popularity.p10. */
  | 'POPULARITY_P10'
  /** popularity.p90. */
  | 'POPULARITY_P90'
  /** popularity.share: sum / the same sum of the totals, 0 to 1. */
  | 'POPULARITY_SHARE'
  /** popularity.sum. */
  | 'POPULARITY_SUM'
  /** profit.avg, in US dollars. */
  | 'PROFIT_AVG'
  /** profit.cumulativeSum: sum of the years up to that of the row; needs YEAR in groupBy. */
  | 'PROFIT_CUMULATIVE_SUM'
  /** profit.knownCount: movies with a known profit. */
  | 'PROFIT_KNOWN_COUNT'
  /** profit.max, in US dollars. */
  | 'PROFIT_MAX'
  /** profit.median, in US dollars. */
  | 'PROFIT_MEDIAN'
  /** profit.min, in US dollars. */
  | 'PROFIT_MIN'
  /** profit.p10, in US dollars. */
  | 'PROFIT_P10'
  /** profit.p90, in US dollars. */
  | 'PROFIT_P90'
  /** profit.share: sum / the same sum of the totals, 0 to 1. */
  | 'PROFIT_SHARE'
  /** profit.sum, in US dollars. */
  | 'PROFIT_SUM'
  /** Quarter of the year of release, 1 to 4; with YEAR it makes calendar quarters. */
  | 'QUARTER'
  /** revenue.avg, in US dollars. */
  | 'REVENUE_AVG'
  /** revenue.cumulativeSum: sum of the years up to that of the row; needs YEAR in groupBy. */
  | 'REVENUE_CUMULATIVE_SUM'
  /** revenue.knownCount: movies with a known revenue. */
  | 'REVENUE_KNOWN_COUNT'
  /** revenue.max, in US dollars. */
  | 'REVENUE_MAX'
  /** revenue.median, in US dollars. */
  | 'REVENUE_MEDIAN'
  /** revenue.min, in US dollars. */
  | 'REVENUE_MIN'
  /** revenue.p10, in US dollars. */
  | 'REVENUE_P10'
  /** revenue.p90, in US dollars. */
  | 'REVENUE_P90'
  /** revenue.share: sum / the same sum of the totals, 0 to 1. */
  | 'REVENUE_SHARE'
  /** revenue.sum, in US dollars. */
  | 'REVENUE_SUM'
  /** roi: profit / budget, of sums over the movies whose budget and revenue are both known. */
  | 'ROI'
  /** runtime.avg, in minutes. */
  | 'RUNTIME_AVG'
  /** runtime.median, in minutes. */
  | 'RUNTIME_MEDIAN'
  /** runtime.p10, in minutes. */
  | 'RUNTIME_P10'
  /** runtime.p90, in minutes. */
  | 'RUNTIME_P90'
  /** Language that is spoken in the movie; ordered by code. */
  | 'SPOKEN_LANGUAGE'
  /** State of production. */
  | 'STATUS'
  /** voteAverage.avg, 0 to 10. */
  | 'VOTE_AVERAGE_AVG'
  /** voteAverage.median, 0 to 10. */
  | 'VOTE_AVERAGE_MEDIAN'
  /** voteAverage.p10, 0 to 10. */
  | 'VOTE_AVERAGE_P10'
  /** voteAverage.p90, 0 to 10. */
  | 'VOTE_AVERAGE_P90'
  /** voteCount.avg. */
  | 'VOTE_COUNT_AVG'
  /** voteCount.cumulativeSum: sum of the years up to that of the row; needs YEAR in groupBy. */
  | 'VOTE_COUNT_CUMULATIVE_SUM'
  /** voteCount.median. */
  | 'VOTE_COUNT_MEDIAN'
  /** voteCount.p10. */
  | 'VOTE_COUNT_P10'
  /** voteCount.p90. */
  | 'VOTE_COUNT_P90'
  /** voteCount.share: sum / the same sum of the totals, 0 to 1. */
  | 'VOTE_COUNT_SHARE'
  /** voteCount.sum. */
  | 'VOTE_COUNT_SUM'
  /** weightedRating: mean of all votes and of 500 more of 6.0, 0 to 10. */
  | 'WEIGHTED_RATING'
  /** Year of release. */
  | 'YEAR';

/** On text, as in {containsI: "star"}. Order is by Unicode code point, and nothing in a value is a wildcard. All operators that are given must hold; one that is absent or null is no condition. A comparison is false where the value is unknown: only isNull finds those. */
export type StringFilter = {
  /** Has this somewhere in it. */
  readonly contains?: string | null | undefined;
  /** Has this somewhere in it, whatever the case. */
  readonly containsI?: string | null | undefined;
  /** Ends with this. */
  readonly endsWith?: string | null | undefined;
  /** Ends with this, whatever the case. */
  readonly endsWithI?: string | null | undefined;
  /** Equal to this. */
  readonly eq?: string | null | undefined;
  /** Greater than this. */
  readonly gt?: string | null | undefined;
  /** Greater than this, or equal to it. */
  readonly gte?: string | null | undefined;
  /** Equal to one of these: 1 to 1000 values. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** true: unknown (null); false: known. */
  readonly isNull?: boolean | null | undefined;
  /** Less than this. */
  readonly lt?: string | null | undefined;
  /** Less than this, or equal to it. */
  readonly lte?: string | null | undefined;
  /** Known, and not equal to this. */
  readonly ne?: string | null | undefined;
  /** Known, and equal to none of these: 1 to 1000 values. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
  /** Begins with this. */
  readonly startsWith?: string | null | undefined;
  /** Begins with this, whatever the case. */
  readonly startsWithI?: string | null | undefined;
};

/** Keep the best rows within each combination of some of the dimensions: {within: [YEAR], first: 3} with groupBy [YEAR, GENRE] is the top 3 genres of each year. */
export type TopPerGroup = {
  /** How many rows to keep of each combination, 1 to 10000. */
  readonly first: number;
  /** Dimensions that are in groupBy, at least one. */
  readonly within: ReadonlyArray<MovieDimension>;
};

export type MetricsOfYearFragment = { readonly movieCount: number, readonly attributedCount: number, readonly roi: number | null, readonly weightedRating: number | null, readonly budget: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly revenue: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly profit: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly popularity: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly runtime: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteAverage: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteCount: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null } };

export type MetricsOfRowFragment = { readonly movieCount: number, readonly attributedCount: number, readonly roi: number | null, readonly weightedRating: number | null, readonly budget: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly revenue: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly profit: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly popularity: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly runtime: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteAverage: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteCount: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null } };

export type MetricsOfTotalsFragment = { readonly movieCount: number, readonly attributedCount: number, readonly roi: number | null, readonly weightedRating: number | null, readonly budget: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly revenue: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly profit: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly popularity: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly runtime: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteAverage: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteCount: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null } };

export type AllMoneyFragment = { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null };

export type AllNumbersFragment = { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null };

export type AllOfKeyFragment = { readonly year: number | null, readonly quarter: number | null, readonly month: number | null, readonly decade: number | null, readonly language: string | null, readonly status: string | null, readonly genre: { readonly id: string, readonly name: string } | null, readonly company: { readonly id: string, readonly name: string } | null, readonly country: { readonly code: string, readonly name: string } | null, readonly collection: { readonly id: string, readonly name: string } | null, readonly spokenLanguage: { readonly code: string, readonly name: string } | null };

export type AllOfMovieFragment = { readonly id: string, readonly imdbId: string | null, readonly title: string, readonly originalTitle: string | null, readonly originalLanguage: string | null, readonly overview: string | null, readonly tagline: string | null, readonly status: string | null, readonly adult: boolean | null, readonly homepage: string | null, readonly posterPath: string | null, readonly releaseDate: string | null, readonly year: number | null, readonly month: number | null, readonly budget: number | null, readonly revenue: number | null, readonly profit: number | null, readonly popularity: number | null, readonly runtime: number | null, readonly voteAverage: number | null, readonly voteCount: number | null, readonly genres: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly companies: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly spokenLanguages: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly collection: { readonly id: string, readonly name: string } | null };

export type AnyStatsQueryVariables = Exact<{
  groupBy?: ReadonlyArray<MovieDimension> | MovieDimension;
  where?: MovieWhere | null | undefined;
  having?: ReadonlyArray<StatsCondition> | StatsCondition | null | undefined;
  orderBy?: ReadonlyArray<StatsOrderBy> | StatsOrderBy | null | undefined;
  first?: number;
  after?: string | null | undefined;
  topPerGroup?: TopPerGroup | null | undefined;
  attribution?: Attribution;
  dollarsOf?: number | null | undefined;
  cumulative?: boolean;
}>;


export type AnyStatsQuery = { readonly movieStats: { readonly totalGroups: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly rows: ReadonlyArray<{ readonly movieCount: number, readonly attributedCount: number, readonly roi: number | null, readonly weightedRating: number | null, readonly key: { readonly year: number | null, readonly quarter: number | null, readonly month: number | null, readonly decade: number | null, readonly language: string | null, readonly status: string | null, readonly genre: { readonly id: string, readonly name: string } | null, readonly company: { readonly id: string, readonly name: string } | null, readonly country: { readonly code: string, readonly name: string } | null, readonly collection: { readonly id: string, readonly name: string } | null, readonly spokenLanguage: { readonly code: string, readonly name: string } | null }, readonly budget: { readonly cumulativeSum?: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly revenue: { readonly cumulativeSum?: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly profit: { readonly cumulativeSum?: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly popularity: { readonly cumulativeSum?: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly runtime: { readonly cumulativeSum?: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteAverage: { readonly cumulativeSum?: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteCount: { readonly cumulativeSum?: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null } }>, readonly totals: { readonly movieCount: number, readonly attributedCount: number, readonly roi: number | null, readonly weightedRating: number | null, readonly budget: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly revenue: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly profit: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly popularity: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly runtime: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteAverage: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteCount: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null } } } };

export type AuditLogQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type AuditLogQuery = { readonly auditLog: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly action: AuditAction, readonly who: string | null, readonly subject: string, readonly details: string }> } };

export type CompanyByIdQueryVariables = Exact<{
  id: string | number;
  years?: IntRange | null | undefined;
}>;


export type CompanyByIdQuery = { readonly company: { readonly id: string, readonly name: string, readonly yearly: ReadonlyArray<{ readonly year: number | null, readonly movieCount: number, readonly attributedCount: number, readonly roi: number | null, readonly weightedRating: number | null, readonly budget: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly revenue: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly profit: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly popularity: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly runtime: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteAverage: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteCount: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null } }>, readonly releasesByGenre: ReadonlyArray<{ readonly year: number | null, readonly movieCount: number, readonly genre: { readonly id: string, readonly name: string } }> } | null };

export type CompanyMetricsQueryVariables = Exact<{
  years?: IntRange | null | undefined;
  where?: MovieWhere | null | undefined;
  attribution?: Attribution;
  dollarsOf?: number | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type CompanyMetricsQuery = { readonly companies: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly yearly: ReadonlyArray<{ readonly year: number | null, readonly movieCount: number, readonly attributedCount: number, readonly roi: number | null, readonly weightedRating: number | null, readonly budget: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly revenue: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly profit: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly popularity: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly runtime: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteAverage: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteCount: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null } }>, readonly stats: { readonly movieCount: number, readonly attributedCount: number, readonly roi: number | null, readonly weightedRating: number | null, readonly budget: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly revenue: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly profit: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly popularity: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly runtime: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteAverage: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteCount: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null } }, readonly releasesByGenre: ReadonlyArray<{ readonly year: number | null, readonly movieCount: number, readonly genre: { readonly id: string, readonly name: string } }> }> } };

export type CompanySearchQueryVariables = Exact<{
  name: string;
  orderBy?: ReadonlyArray<CompanyOrderBy> | CompanyOrderBy | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type CompanySearchQuery = { readonly companies: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type CurrentSnapshotQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentSnapshotQuery = { readonly snapshot: { readonly id: number, readonly publishedAt: string, readonly movieCount: number, readonly genreCount: number, readonly companyCount: number } };

export type GenreByYearQueryVariables = Exact<{
  name: string;
  years?: IntRange | null | undefined;
}>;


export type GenreByYearQuery = { readonly genre: { readonly id: string, readonly name: string, readonly yearly: ReadonlyArray<{ readonly year: number | null, readonly movieCount: number, readonly budget: { readonly sum: number | null, readonly avg: number | null }, readonly revenue: { readonly sum: number | null, readonly avg: number | null, readonly max: number | null }, readonly popularity: { readonly avg: number | null, readonly median: number | null } }> } | null };

export type GenreMetricsQueryVariables = Exact<{
  where?: MovieWhere | null | undefined;
  attribution?: Attribution;
  dollarsOf?: number | null | undefined;
}>;


export type GenreMetricsQuery = { readonly genres: ReadonlyArray<{ readonly id: string, readonly name: string, readonly stats: { readonly movieCount: number, readonly attributedCount: number, readonly roi: number | null, readonly weightedRating: number | null, readonly budget: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly revenue: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly profit: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly popularity: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly runtime: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteAverage: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteCount: { readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null } } }> };

export type GenreYearMatrixQueryVariables = Exact<{
  where?: MovieWhere | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type GenreYearMatrixQuery = { readonly movieStats: { readonly totalGroups: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly rows: ReadonlyArray<{ readonly movieCount: number, readonly attributedCount: number, readonly key: { readonly year: number | null, readonly genre: { readonly id: string, readonly name: string } | null }, readonly revenue: { readonly sum: number | null } }>, readonly totals: { readonly movieCount: number, readonly attributedCount: number, readonly revenue: { readonly sum: number | null } } } };

export type GenresByYearQueryVariables = Exact<{
  years?: IntRange | null | undefined;
  where?: MovieWhere | null | undefined;
  attribution?: Attribution;
  dollarsOf?: number | null | undefined;
}>;


export type GenresByYearQuery = { readonly genres: ReadonlyArray<{ readonly id: string, readonly name: string, readonly yearly: ReadonlyArray<{ readonly year: number | null, readonly movieCount: number, readonly attributedCount: number, readonly roi: number | null, readonly weightedRating: number | null, readonly budget: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly revenue: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly profit: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly unadjustedCount: number, readonly share: number | null }, readonly popularity: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly runtime: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteAverage: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null }, readonly voteCount: { readonly cumulativeSum: number | null, readonly sum: number | null, readonly avg: number | null, readonly min: number | null, readonly max: number | null, readonly median: number | null, readonly p10: number | null, readonly p90: number | null, readonly knownCount: number, readonly share: number | null } }> }> };

export type LoadByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type LoadByIdQuery = { readonly load: { readonly id: string, readonly outcome: LoadOutcome, readonly drop: string } | null };

export type LoadingQueryVariables = Exact<{ [key: string]: never; }>;


export type LoadingQuery = { readonly loading: { readonly elsewhere: boolean, readonly loads: ReadonlyArray<{ readonly drop: string, readonly mode: LoadMode, readonly startedAt: string, readonly seconds: number, readonly phase: LoadPhase, readonly records: number, readonly bytesRead: number, readonly bytes: number }> } };

export type LoadsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type LoadsQuery = { readonly loads: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly outcome: LoadOutcome, readonly error: string | null, readonly mode: LoadMode, readonly base: number | null, readonly snapshot: number | null, readonly drop: string, readonly sha256: string | null, readonly bytes: number, readonly startedAt: string, readonly finishedAt: string, readonly read: number, readonly movies: number, readonly duplicates: number, readonly repaired: number, readonly rejected: number, readonly deleted: number, readonly genres: number, readonly companies: number }> } };

export type MoneyOfYearsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number;
  dollarsOf?: number | null | undefined;
  others?: number | null | undefined;
}>;


export type MoneyOfYearsQuery = { readonly movies: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly budget: number | null, readonly revenue: number | null, readonly profit: number | null, readonly adjustedBudget: number | null, readonly adjustedProfit: number | null, readonly otherProfit: number | null } }> } };

export type MostPopularGenresQueryVariables = Exact<{
  years?: IntRange | null | undefined;
  by?: PopularityBy;
  top?: number;
  minMovies?: number;
}>;


export type MostPopularGenresQuery = { readonly mostPopularGenres: ReadonlyArray<{ readonly year: number, readonly rank: number, readonly popularity: number, readonly movieCount: number, readonly genre: { readonly id: string, readonly name: string } }> };

export type MovieByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type MovieByIdQuery = { readonly movie: { readonly id: string, readonly imdbId: string | null, readonly title: string, readonly originalTitle: string | null, readonly originalLanguage: string | null, readonly overview: string | null, readonly tagline: string | null, readonly status: string | null, readonly adult: boolean | null, readonly homepage: string | null, readonly posterPath: string | null, readonly releaseDate: string | null, readonly year: number | null, readonly month: number | null, readonly budget: number | null, readonly revenue: number | null, readonly profit: number | null, readonly popularity: number | null, readonly runtime: number | null, readonly voteAverage: number | null, readonly voteCount: number | null, readonly genres: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly companies: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly spokenLanguages: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly collection: { readonly id: string, readonly name: string } | null } | null };

export type MovieDetailsQueryVariables = Exact<{
  where?: MovieWhere | null | undefined;
  orderBy?: ReadonlyArray<MovieOrderBy> | MovieOrderBy | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type MovieDetailsQuery = { readonly movies: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly imdbId: string | null, readonly title: string, readonly originalTitle: string | null, readonly originalLanguage: string | null, readonly overview: string | null, readonly tagline: string | null, readonly status: string | null, readonly adult: boolean | null, readonly homepage: string | null, readonly posterPath: string | null, readonly releaseDate: string | null, readonly year: number | null, readonly month: number | null, readonly budget: number | null, readonly revenue: number | null, readonly profit: number | null, readonly popularity: number | null, readonly runtime: number | null, readonly voteAverage: number | null, readonly voteCount: number | null, readonly genres: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly companies: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly spokenLanguages: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly collection: { readonly id: string, readonly name: string } | null }> } };

export type MoviePageQueryVariables = Exact<{
  where?: MovieWhere | null | undefined;
  orderBy?: ReadonlyArray<MovieOrderBy> | MovieOrderBy | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type MoviePageQuery = { readonly movies: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly title: string, readonly releaseDate: string | null, readonly revenue: number | null, readonly popularity: number | null, readonly genres: ReadonlyArray<{ readonly name: string }>, readonly companies: ReadonlyArray<{ readonly name: string }> } }> } };

export type QuarantineQueryVariables = Exact<{
  load: string | number;
  first?: number;
  after?: string | null | undefined;
}>;


export type QuarantineQuery = { readonly quarantine: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly file: string, readonly line: number, readonly column: string | null, readonly reason: string, readonly raw: string }> } };

export type SnapshotChangesQueryVariables = Exact<{
  from: number;
  to: number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SnapshotChangesQuery = { readonly snapshotChanges: { readonly from: { readonly id: number, readonly movieCount: number }, readonly to: { readonly id: number, readonly movieCount: number }, readonly added: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly movieId: string, readonly title: string, readonly year: number | null, readonly fields: ReadonlyArray<{ readonly field: string }> }> }, readonly gone: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly movieId: string, readonly title: string, readonly year: number | null }> }, readonly changed: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly movieId: string, readonly title: string, readonly year: number | null, readonly fields: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> }, readonly totalsBefore: { readonly movieCount: number, readonly budget: { readonly sum: number | null, readonly knownCount: number }, readonly revenue: { readonly sum: number | null, readonly knownCount: number }, readonly profit: { readonly sum: number | null, readonly knownCount: number } }, readonly totalsAfter: { readonly movieCount: number, readonly budget: { readonly sum: number | null, readonly knownCount: number }, readonly revenue: { readonly sum: number | null, readonly knownCount: number }, readonly profit: { readonly sum: number | null, readonly knownCount: number } } } };

export type SnapshotTotalsFragment = { readonly movieCount: number, readonly budget: { readonly sum: number | null, readonly knownCount: number }, readonly revenue: { readonly sum: number | null, readonly knownCount: number }, readonly profit: { readonly sum: number | null, readonly knownCount: number } };

export type SnapshotPublishedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type SnapshotPublishedSubscription = { readonly snapshotPublished: { readonly id: number, readonly publishedAt: string } };

export type SnapshotsQueryVariables = Exact<{ [key: string]: never; }>;


export type SnapshotsQuery = { readonly snapshots: ReadonlyArray<{ readonly id: number, readonly publishedAt: string, readonly served: boolean, readonly movieCount: number, readonly genreCount: number, readonly companyCount: number, readonly bytes: number, readonly loads: ReadonlyArray<{ readonly id: string, readonly mode: LoadMode, readonly drop: string }> }> };

export type StatsPageQueryVariables = Exact<{
  groupBy?: ReadonlyArray<MovieDimension> | MovieDimension;
  where?: MovieWhere | null | undefined;
  having?: ReadonlyArray<StatsCondition> | StatsCondition | null | undefined;
  orderBy?: ReadonlyArray<StatsOrderBy> | StatsOrderBy | null | undefined;
  first?: number;
  after?: string | null | undefined;
  topPerGroup?: TopPerGroup | null | undefined;
  attribution?: Attribution;
}>;


export type StatsPageQuery = { readonly movieStats: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly rows: ReadonlyArray<{ readonly movieCount: number, readonly key: { readonly year: number | null, readonly quarter: number | null, readonly month: number | null, readonly decade: number | null, readonly language: string | null, readonly status: string | null, readonly genre: { readonly id: string, readonly name: string } | null, readonly company: { readonly id: string, readonly name: string } | null, readonly country: { readonly code: string, readonly name: string } | null, readonly collection: { readonly id: string, readonly name: string } | null, readonly spokenLanguage: { readonly code: string, readonly name: string } | null } }> } };

export type TopCompaniesQueryVariables = Exact<{
  from: number;
  to: number;
  first?: number;
}>;


export type TopCompaniesQuery = { readonly movieStats: { readonly rows: ReadonlyArray<{ readonly movieCount: number, readonly key: { readonly company: { readonly id: string, readonly name: string } | null }, readonly revenue: { readonly sum: number | null, readonly avg: number | null }, readonly profit: { readonly sum: number | null } }> } };

export type TopGenresPerDecadeQueryVariables = Exact<{
  top?: number;
}>;


export type TopGenresPerDecadeQuery = { readonly movieStats: { readonly rows: ReadonlyArray<{ readonly movieCount: number, readonly key: { readonly decade: number | null, readonly genre: { readonly name: string } | null }, readonly revenue: { readonly sum: number | null } }> } };

export const AllMoneyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllMoney"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"unadjustedCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]} as unknown as DocumentNode<AllMoneyFragment, unknown>;
export const AllNumbersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NumberStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]} as unknown as DocumentNode<AllNumbersFragment, unknown>;
export const MetricsOfYearFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricsOfYear"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"YearStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"attributedCount"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"popularity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runtime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteAverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteCount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roi"}},{"kind":"Field","name":{"kind":"Name","value":"weightedRating"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllMoney"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"unadjustedCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NumberStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]} as unknown as DocumentNode<MetricsOfYearFragment, unknown>;
export const MetricsOfRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricsOfRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MovieStatsRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"attributedCount"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"popularity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runtime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteAverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteCount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roi"}},{"kind":"Field","name":{"kind":"Name","value":"weightedRating"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllMoney"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"unadjustedCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NumberStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]} as unknown as DocumentNode<MetricsOfRowFragment, unknown>;
export const MetricsOfTotalsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricsOfTotals"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MovieStatsTotals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"attributedCount"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"popularity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runtime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteAverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteCount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roi"}},{"kind":"Field","name":{"kind":"Name","value":"weightedRating"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllMoney"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"unadjustedCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NumberStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]} as unknown as DocumentNode<MetricsOfTotalsFragment, unknown>;
export const AllOfKeyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfKey"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MovieStatsKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"decade"}},{"kind":"Field","name":{"kind":"Name","value":"genre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"collection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spokenLanguage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]} as unknown as DocumentNode<AllOfKeyFragment, unknown>;
export const AllOfMovieFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfMovie"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Movie"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"imdbId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"originalTitle"}},{"kind":"Field","name":{"kind":"Name","value":"originalLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"overview"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"adult"}},{"kind":"Field","name":{"kind":"Name","value":"homepage"}},{"kind":"Field","name":{"kind":"Name","value":"posterPath"}},{"kind":"Field","name":{"kind":"Name","value":"releaseDate"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"}},{"kind":"Field","name":{"kind":"Name","value":"profit"}},{"kind":"Field","name":{"kind":"Name","value":"popularity"}},{"kind":"Field","name":{"kind":"Name","value":"runtime"}},{"kind":"Field","name":{"kind":"Name","value":"voteAverage"}},{"kind":"Field","name":{"kind":"Name","value":"voteCount"}},{"kind":"Field","name":{"kind":"Name","value":"genres"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"companies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spokenLanguages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"collection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AllOfMovieFragment, unknown>;
export const SnapshotTotalsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SnapshotTotals"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MovieStatsTotals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}}]}}]}}]} as unknown as DocumentNode<SnapshotTotalsFragment, unknown>;
export const AnyStatsDocument = {"__meta__":{"hash":"sha256:d1f16352721d9005e4d37f4a59d26d3878beaf68a58e6a69e01c9119fe77e8ed"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnyStats"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MovieDimension"}}}}},"defaultValue":{"kind":"ListValue","values":[]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MovieWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"having"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StatsCondition"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StatsOrderBy"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"topPerGroup"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TopPerGroup"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"attribution"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Attribution"}}},"defaultValue":{"kind":"EnumValue","value":"FULL"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dollarsOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cumulative"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"having"},"value":{"kind":"Variable","name":{"kind":"Name","value":"having"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"topPerGroup"},"value":{"kind":"Variable","name":{"kind":"Name","value":"topPerGroup"}}},{"kind":"Argument","name":{"kind":"Name","value":"attribution"},"value":{"kind":"Variable","name":{"kind":"Name","value":"attribution"}}},{"kind":"Argument","name":{"kind":"Name","value":"dollarsOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dollarsOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalGroups"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfKey"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricsOfRow"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cumulative"}}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cumulative"}}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"profit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cumulative"}}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"popularity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cumulative"}}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"runtime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cumulative"}}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"voteAverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cumulative"}}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"voteCount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cumulative"}}}]}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricsOfTotals"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllMoney"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"unadjustedCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NumberStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfKey"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MovieStatsKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"decade"}},{"kind":"Field","name":{"kind":"Name","value":"genre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"collection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spokenLanguage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricsOfRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MovieStatsRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"attributedCount"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"popularity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runtime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteAverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteCount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roi"}},{"kind":"Field","name":{"kind":"Name","value":"weightedRating"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricsOfTotals"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MovieStatsTotals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"attributedCount"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"popularity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runtime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteAverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteCount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roi"}},{"kind":"Field","name":{"kind":"Name","value":"weightedRating"}}]}}]} as unknown as DocumentNode<AnyStatsQuery, AnyStatsQueryVariables>;
export const AuditLogDocument = {"__meta__":{"hash":"sha256:edf139568aa44c19bed5a134313fecb61433baa9ea57a4d2166720b2a9f71f13"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]}}]}}]} as unknown as DocumentNode<AuditLogQuery, AuditLogQueryVariables>;
export const CompanyByIdDocument = {"__meta__":{"hash":"sha256:bf25c2727dc8bc75c129a578dbd9028455b98109f9a24efb7834b04ea0e12c00"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"years"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"IntRange"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"company"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"yearly"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"years"},"value":{"kind":"Variable","name":{"kind":"Name","value":"years"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricsOfYear"}}]}},{"kind":"Field","name":{"kind":"Name","value":"releasesByGenre"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"years"},"value":{"kind":"Variable","name":{"kind":"Name","value":"years"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"genre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"movieCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllMoney"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"unadjustedCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NumberStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricsOfYear"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"YearStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"attributedCount"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"popularity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runtime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteAverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteCount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roi"}},{"kind":"Field","name":{"kind":"Name","value":"weightedRating"}}]}}]} as unknown as DocumentNode<CompanyByIdQuery, CompanyByIdQueryVariables>;
export const CompanyMetricsDocument = {"__meta__":{"hash":"sha256:375ef47d4362d14b1f4579ca0779c2fec6bc272b91d33979ab87a533758f4201"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyMetrics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"years"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"IntRange"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MovieWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"attribution"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Attribution"}}},"defaultValue":{"kind":"EnumValue","value":"FULL"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dollarsOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"companies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"yearly"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"years"},"value":{"kind":"Variable","name":{"kind":"Name","value":"years"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"attribution"},"value":{"kind":"Variable","name":{"kind":"Name","value":"attribution"}}},{"kind":"Argument","name":{"kind":"Name","value":"dollarsOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dollarsOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricsOfYear"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"attribution"},"value":{"kind":"Variable","name":{"kind":"Name","value":"attribution"}}},{"kind":"Argument","name":{"kind":"Name","value":"dollarsOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dollarsOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricsOfTotals"}}]}},{"kind":"Field","name":{"kind":"Name","value":"releasesByGenre"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"years"},"value":{"kind":"Variable","name":{"kind":"Name","value":"years"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"genre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"movieCount"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllMoney"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"unadjustedCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NumberStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricsOfYear"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"YearStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"attributedCount"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"popularity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runtime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteAverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteCount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roi"}},{"kind":"Field","name":{"kind":"Name","value":"weightedRating"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricsOfTotals"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MovieStatsTotals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"attributedCount"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"popularity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runtime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteAverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteCount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roi"}},{"kind":"Field","name":{"kind":"Name","value":"weightedRating"}}]}}]} as unknown as DocumentNode<CompanyMetricsQuery, CompanyMetricsQueryVariables>;
export const CompanySearchDocument = {"__meta__":{"hash":"sha256:edf0b7f8aaa363b76a30a6defe84893198083c10c18af701f733098c7d83566a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanySearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyOrderBy"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"companies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"containsI"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CompanySearchQuery, CompanySearchQueryVariables>;
export const CurrentSnapshotDocument = {"__meta__":{"hash":"sha256:6d92822fbca58fe6bf9f004419666023952b5de6a280c203cdab25c78a7fc430"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CurrentSnapshot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"genreCount"}},{"kind":"Field","name":{"kind":"Name","value":"companyCount"}}]}}]}}]} as unknown as DocumentNode<CurrentSnapshotQuery, CurrentSnapshotQueryVariables>;
export const GenreByYearDocument = {"__meta__":{"hash":"sha256:3a177de2fcacbc8567720ee66f15d079106fd783904373883c67fd7c1e449e4a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GenreByYear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"years"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"IntRange"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"genre"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"yearly"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"years"},"value":{"kind":"Variable","name":{"kind":"Name","value":"years"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}},{"kind":"Field","name":{"kind":"Name","value":"popularity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"median"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GenreByYearQuery, GenreByYearQueryVariables>;
export const GenreMetricsDocument = {"__meta__":{"hash":"sha256:4595d8384cb494d0710c9aad43d2bc6c0e9a80740d5492611a3dfe133eeaf8e8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GenreMetrics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MovieWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"attribution"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Attribution"}}},"defaultValue":{"kind":"EnumValue","value":"FULL"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dollarsOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"genres"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"attribution"},"value":{"kind":"Variable","name":{"kind":"Name","value":"attribution"}}},{"kind":"Argument","name":{"kind":"Name","value":"dollarsOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dollarsOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricsOfTotals"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllMoney"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"unadjustedCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NumberStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricsOfTotals"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MovieStatsTotals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"attributedCount"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}}]}},{"kind":"Field","name":{"kind":"Name","value":"popularity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runtime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteAverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteCount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roi"}},{"kind":"Field","name":{"kind":"Name","value":"weightedRating"}}]}}]} as unknown as DocumentNode<GenreMetricsQuery, GenreMetricsQueryVariables>;
export const GenreYearMatrixDocument = {"__meta__":{"hash":"sha256:8daf73b70868fa0f4e4403489380b4e78c8ac4a2488688b4774224cda274f97e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GenreYearMatrix"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MovieWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"1000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"GENRE"},{"kind":"EnumValue","value":"YEAR"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"attribution"},"value":{"kind":"EnumValue","value":"SPLIT"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalGroups"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"genre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"attributedCount"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"attributedCount"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GenreYearMatrixQuery, GenreYearMatrixQueryVariables>;
export const GenresByYearDocument = {"__meta__":{"hash":"sha256:aff075c55b9db5d1160823742e78eee5c477f92b7a09136a94ed9e89fceea1ef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GenresByYear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"years"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"IntRange"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MovieWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"attribution"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Attribution"}}},"defaultValue":{"kind":"EnumValue","value":"FULL"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dollarsOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"genres"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"yearly"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"years"},"value":{"kind":"Variable","name":{"kind":"Name","value":"years"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"attribution"},"value":{"kind":"Variable","name":{"kind":"Name","value":"attribution"}}},{"kind":"Argument","name":{"kind":"Name","value":"dollarsOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dollarsOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricsOfYear"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllMoney"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"unadjustedCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NumberStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricsOfYear"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"YearStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"attributedCount"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllMoney"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"popularity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runtime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteAverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voteCount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeSum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roi"}},{"kind":"Field","name":{"kind":"Name","value":"weightedRating"}}]}}]} as unknown as DocumentNode<GenresByYearQuery, GenresByYearQueryVariables>;
export const LoadByIdDocument = {"__meta__":{"hash":"sha256:c878b54d63630cd88d72dc764de7160ea53439b7c768d5ebaa316656022d4f2f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LoadById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"load"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"drop"}}]}}]}}]} as unknown as DocumentNode<LoadByIdQuery, LoadByIdQueryVariables>;
export const LoadingDocument = {"__meta__":{"hash":"sha256:80e495d5a0a700e4cec050fa3bca5d8eb527d0608333a4069915e427782c08de"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Loading"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loading"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elsewhere"}},{"kind":"Field","name":{"kind":"Name","value":"loads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drop"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"bytesRead"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}}]}}]}}]}}]} as unknown as DocumentNode<LoadingQuery, LoadingQueryVariables>;
export const LoadsDocument = {"__meta__":{"hash":"sha256:f1b1c6c87500b75788501b25dff4ae7fa959fda32720a2f92fd741b526a5d8c0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Loads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"drop"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"movies"}},{"kind":"Field","name":{"kind":"Name","value":"duplicates"}},{"kind":"Field","name":{"kind":"Name","value":"repaired"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"deleted"}},{"kind":"Field","name":{"kind":"Name","value":"genres"}},{"kind":"Field","name":{"kind":"Name","value":"companies"}}]}}]}}]}}]} as unknown as DocumentNode<LoadsQuery, LoadsQueryVariables>;
export const MoneyOfYearsDocument = {"__meta__":{"hash":"sha256:6397773fd02064e603d52f521c5718aa971eaf016a863d9b7751abc55367183d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MoneyOfYears"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dollarsOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"others"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dollarsOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dollarsOf"}}}]},{"kind":"Field","name":{"kind":"Name","value":"profit"}},{"kind":"Field","alias":{"kind":"Name","value":"adjustedBudget"},"name":{"kind":"Name","value":"budget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dollarsOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dollarsOf"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"adjustedProfit"},"name":{"kind":"Name","value":"profit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dollarsOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dollarsOf"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"otherProfit"},"name":{"kind":"Name","value":"profit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dollarsOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"others"}}}]}]}}]}}]}}]}}]} as unknown as DocumentNode<MoneyOfYearsQuery, MoneyOfYearsQueryVariables>;
export const MostPopularGenresDocument = {"__meta__":{"hash":"sha256:ed63d39b65f71cecf0994aa831a33b6bb6be649c4d4da8b904d3b1549750ab60"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MostPopularGenres"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"years"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"IntRange"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PopularityBy"}}},"defaultValue":{"kind":"EnumValue","value":"AVERAGE"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"top"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"1"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minMovies"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mostPopularGenres"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"years"},"value":{"kind":"Variable","name":{"kind":"Name","value":"years"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}},{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"Variable","name":{"kind":"Name","value":"top"}}},{"kind":"Argument","name":{"kind":"Name","value":"minMovies"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minMovies"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"genre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"popularity"}},{"kind":"Field","name":{"kind":"Name","value":"movieCount"}}]}}]}}]} as unknown as DocumentNode<MostPopularGenresQuery, MostPopularGenresQueryVariables>;
export const MovieByIdDocument = {"__meta__":{"hash":"sha256:f026f2ec13ee61242a914086ed8475811940af0bd8429bdf9fe204086ef4b46c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MovieById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movie"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfMovie"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfMovie"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Movie"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"imdbId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"originalTitle"}},{"kind":"Field","name":{"kind":"Name","value":"originalLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"overview"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"adult"}},{"kind":"Field","name":{"kind":"Name","value":"homepage"}},{"kind":"Field","name":{"kind":"Name","value":"posterPath"}},{"kind":"Field","name":{"kind":"Name","value":"releaseDate"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"}},{"kind":"Field","name":{"kind":"Name","value":"profit"}},{"kind":"Field","name":{"kind":"Name","value":"popularity"}},{"kind":"Field","name":{"kind":"Name","value":"runtime"}},{"kind":"Field","name":{"kind":"Name","value":"voteAverage"}},{"kind":"Field","name":{"kind":"Name","value":"voteCount"}},{"kind":"Field","name":{"kind":"Name","value":"genres"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"companies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spokenLanguages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"collection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MovieByIdQuery, MovieByIdQueryVariables>;
export const MovieDetailsDocument = {"__meta__":{"hash":"sha256:9b8ccc0358f07f641fc62d73457ef2c14c91a473c4a85765cde9e3b51b68213c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MovieDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MovieWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MovieOrderBy"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfMovie"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfMovie"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Movie"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"imdbId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"originalTitle"}},{"kind":"Field","name":{"kind":"Name","value":"originalLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"overview"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"adult"}},{"kind":"Field","name":{"kind":"Name","value":"homepage"}},{"kind":"Field","name":{"kind":"Name","value":"posterPath"}},{"kind":"Field","name":{"kind":"Name","value":"releaseDate"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"}},{"kind":"Field","name":{"kind":"Name","value":"profit"}},{"kind":"Field","name":{"kind":"Name","value":"popularity"}},{"kind":"Field","name":{"kind":"Name","value":"runtime"}},{"kind":"Field","name":{"kind":"Name","value":"voteAverage"}},{"kind":"Field","name":{"kind":"Name","value":"voteCount"}},{"kind":"Field","name":{"kind":"Name","value":"genres"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"companies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spokenLanguages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"collection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MovieDetailsQuery, MovieDetailsQueryVariables>;
export const MoviePageDocument = {"__meta__":{"hash":"sha256:ce17fbda0fa3509b55976f00e94110eaeb41270496d2ee820d042d497ec7b8a5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MoviePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MovieWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MovieOrderBy"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"releaseDate"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"}},{"kind":"Field","name":{"kind":"Name","value":"popularity"}},{"kind":"Field","name":{"kind":"Name","value":"genres"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"companies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MoviePageQuery, MoviePageQueryVariables>;
export const QuarantineDocument = {"__meta__":{"hash":"sha256:1a985542efe0e52092d75be499ca461b70d5c24be10f1e7813b94e841837fccb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Quarantine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"load"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quarantine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"load"},"value":{"kind":"Variable","name":{"kind":"Name","value":"load"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}}]}}]}}]}}]} as unknown as DocumentNode<QuarantineQuery, QuarantineQueryVariables>;
export const SnapshotChangesDocument = {"__meta__":{"hash":"sha256:0b4504f496ff5e9cecda0f30efa296dc7f57902c973a433fdc6ad88908dc58bf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SnapshotChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SafeInt"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SafeInt"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshotChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"movieCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"movieCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"added"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalsBefore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SnapshotTotals"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalsAfter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SnapshotTotals"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SnapshotTotals"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MovieStatsTotals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}}]}}]}}]} as unknown as DocumentNode<SnapshotChangesQuery, SnapshotChangesQueryVariables>;
export const SnapshotPublishedDocument = {"__meta__":{"hash":"sha256:4458881ce2237f53b2ad35a07003a8a8b2283077738f2d96581667f92b3323ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SnapshotPublished"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshotPublished"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}}]}}]} as unknown as DocumentNode<SnapshotPublishedSubscription, SnapshotPublishedSubscriptionVariables>;
export const SnapshotsDocument = {"__meta__":{"hash":"sha256:a1d779afefd7173c074592a174a6d2bc9f0e363ae9d0b5cfa8ff9725fa4d3c12"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Snapshots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"served"}},{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"genreCount"}},{"kind":"Field","name":{"kind":"Name","value":"companyCount"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"loads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"drop"}}]}}]}}]}}]} as unknown as DocumentNode<SnapshotsQuery, SnapshotsQueryVariables>;
export const StatsPageDocument = {"__meta__":{"hash":"sha256:542255c056cd0002dc9bb0afdc9a3a09377aeaec2db9d6cc102451d3723a1428"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StatsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MovieDimension"}}}}},"defaultValue":{"kind":"ListValue","values":[]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MovieWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"having"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StatsCondition"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StatsOrderBy"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"topPerGroup"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TopPerGroup"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"attribution"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Attribution"}}},"defaultValue":{"kind":"EnumValue","value":"FULL"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"having"},"value":{"kind":"Variable","name":{"kind":"Name","value":"having"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"topPerGroup"},"value":{"kind":"Variable","name":{"kind":"Name","value":"topPerGroup"}}},{"kind":"Argument","name":{"kind":"Name","value":"attribution"},"value":{"kind":"Variable","name":{"kind":"Name","value":"attribution"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfKey"}}]}},{"kind":"Field","name":{"kind":"Name","value":"movieCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfKey"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MovieStatsKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"decade"}},{"kind":"Field","name":{"kind":"Name","value":"genre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"collection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spokenLanguage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]} as unknown as DocumentNode<StatsPageQuery, StatsPageQueryVariables>;
export const TopCompaniesDocument = {"__meta__":{"hash":"sha256:7815b932577d6070b19dbc01c17b6f489e0f812bfe34e540a291c8699b6748f1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TopCompanies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COMPANY"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"year"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"lte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"companies"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"having"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"measure"},"value":{"kind":"EnumValue","value":"REVENUE_KNOWN_COUNT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"IntValue","value":"1"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"by"},"value":{"kind":"EnumValue","value":"REVENUE_SUM"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TopCompaniesQuery, TopCompaniesQueryVariables>;
export const TopGenresPerDecadeDocument = {"__meta__":{"hash":"sha256:2ea146db07cabdbc2e7a28ca05bb541f66f4020827cb423ad5e6aa8f6d76e587"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TopGenresPerDecade"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"top"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DECADE"},{"kind":"EnumValue","value":"GENRE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"genres"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"by"},"value":{"kind":"EnumValue","value":"REVENUE_SUM"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"topPerGroup"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DECADE"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"top"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decade"}},{"kind":"Field","name":{"kind":"Name","value":"genre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TopGenresPerDecadeQuery, TopGenresPerDecadeQueryVariables>;