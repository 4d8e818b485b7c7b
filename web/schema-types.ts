export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string | number; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Calendar date, YYYY-MM-DD (proleptic Gregorian; the data starts in 1874). */
  Date: { input: string; output: string; }
  /** RFC 3339 instant in UTC. */
  DateTime: { input: string; output: string; }
  /** Integer with |n| <= 2^53-1, a JSON number; beyond that an error, never a rounded value. */
  SafeInt: { input: number; output: number; }
};

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

/** Something that was done to what is served, or to who may ask. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  /** What was done. */
  readonly action: AuditAction;
  /** When it was done. */
  readonly at: Scalars['DateTime']['output'];
  /** What else is known of it. */
  readonly details: Scalars['String']['output'];
  /** Tells it from all other entries. */
  readonly id: Scalars['ID']['output'];
  /** What it was done to, as in "key app (1f09ab3c)" or "snapshots 3, 4". */
  readonly subject: Scalars['String']['output'];
  /** Who did it: a user of the machine with the command, as in "alice (reelhouse prune)", or a load, as in "load 20261123T174501Z-1f09ab"; null if it was done by a version that did not note it. */
  readonly who?: Maybe<Scalars['String']['output']>;
};

/** A page of entries of the audit log. */
export type AuditLogConnection = {
  readonly __typename?: 'AuditLogConnection';
  /** The entries of this page, each with its cursor. */
  readonly edges: ReadonlyArray<AuditLogEdge>;
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<AuditEntry>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many entries there are in all, on all pages. */
  readonly totalCount: Scalars['SafeInt']['output'];
};

/** An entry of the audit log and its place in the list. */
export type AuditLogEdge = {
  readonly __typename?: 'AuditLogEdge';
  /** Give it as `after` to go on behind this entry. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: AuditEntry;
};

/** On yes or no, as in {eq: false}. All operators that are given must hold; one that is absent or null is no condition. A comparison is false where the value is unknown: only isNull finds those. */
export type BooleanFilter = {
  /** Equal to this. */
  readonly eq?: InputMaybe<Scalars['Boolean']['input']>;
  /** true: unknown (null); false: known. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Known, and not equal to this. */
  readonly ne?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A semi-join on the movie: it chooses movies, and takes nothing away from their lists. All that are given must hold. */
export type CodeRelation = {
  /** All of them match; true for a movie without any. {} is no condition. */
  readonly every?: InputMaybe<CodeWhere>;
  /** None of them matches; {} is: the movie has none. */
  readonly none?: InputMaybe<CodeWhere>;
  /** At least one of them matches; {} is: the movie has one. */
  readonly some?: InputMaybe<CodeWhere>;
};

/** Conditions on a country or a language; all that are given must hold. */
export type CodeWhere = {
  /** By ISO code: "US" for a country, "en" for a language. */
  readonly code?: InputMaybe<StringFilter>;
  /** By name, as in {eq: "France"}. */
  readonly name?: InputMaybe<StringFilter>;
};

/** A series of movies, such as Toy Story Collection. */
export type Collection = {
  readonly __typename?: 'Collection';
  /** The source's id of the collection. */
  readonly id: Scalars['ID']['output'];
  /** Its name, as in "Toy Story Collection". */
  readonly name: Scalars['String']['output'];
};

/** A production company, such as Pixar Animation Studios. */
export type Company = Node & {
  readonly __typename?: 'Company';
  /** The source's id of the company, as in "3". */
  readonly id: Scalars['ID']['output'];
  /** The movies of this company, in pages like those of `movies`. */
  readonly movies: MovieConnection;
  /** Its name, as in "Pixar Animation Studios". Several companies may share a name. */
  readonly name: Scalars['String']['output'];
  /** An id that nothing else has, of whatever type, and that stays the same in every snapshot. Its text means nothing to clients. */
  readonly nodeId: Scalars['ID']['output'];
  /** How many movies of each genre this company released in each year: by year, then genre name. To the cost of a query it has 30 rows, or three for each year of the range. */
  readonly releasesByGenre: ReadonlyArray<GenreReleases>;
  /** The aggregates of all movies of this company. */
  readonly stats: MovieStatsTotals;
  /** One row per year that has a movie of this company, ascending; the row for movies without a date has year null and is last (a `years` range leaves it out). To the cost of a query it has 10 rows, or as many as the range has years. */
  readonly yearly: ReadonlyArray<YearStats>;
};


/** A production company, such as Pixar Animation Studios. */
export type CompanyMoviesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<MovieOrderBy>>;
  where?: InputMaybe<MovieWhere>;
};


/** A production company, such as Pixar Animation Studios. */
export type CompanyReleasesByGenreArgs = {
  years?: InputMaybe<IntRange>;
};


/** A production company, such as Pixar Animation Studios. */
export type CompanyStatsArgs = {
  attribution?: Attribution;
  dollarsOf?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<MovieWhere>;
};


/** A production company, such as Pixar Animation Studios. */
export type CompanyYearlyArgs = {
  attribution?: Attribution;
  dollarsOf?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<MovieWhere>;
  years?: InputMaybe<IntRange>;
};

/** A page of companies. */
export type CompanyConnection = {
  readonly __typename?: 'CompanyConnection';
  /** The companies of this page, each with its cursor. */
  readonly edges: ReadonlyArray<CompanyEdge>;
  /** The companies of this page. */
  readonly nodes: ReadonlyArray<Company>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many companies match in all, on all pages. */
  readonly totalCount: Scalars['SafeInt']['output'];
};

/** A company and its place in the list. */
export type CompanyEdge = {
  readonly __typename?: 'CompanyEdge';
  /** Give it as `after` to go on behind this company. */
  readonly cursor: Scalars['String']['output'];
  /** The company. */
  readonly node: Company;
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
  readonly every?: InputMaybe<CompanyWhere>;
  /** None of its companies matches; {} is: it has none. */
  readonly none?: InputMaybe<CompanyWhere>;
  /** At least one of its companies matches; {} is: it has one. */
  readonly some?: InputMaybe<CompanyWhere>;
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
  readonly id?: InputMaybe<IdFilter>;
  /** By name, as in {startsWithI: "pixar"}. */
  readonly name?: InputMaybe<StringFilter>;
};

/** A country: ISO 3166-1 alpha-2 code and name. */
export type Country = {
  readonly __typename?: 'Country';
  /** ISO 3166-1 alpha-2 code, as in "US". */
  readonly code: Scalars['String']['output'];
  /** Its name, as in "United States of America". */
  readonly name: Scalars['String']['output'];
};

/** On a calendar date, as in {gte: "1999-06-01", lt: "1999-09-01"}. All operators that are given must hold; one that is absent or null is no condition. A comparison is false where the value is unknown: only isNull finds those. */
export type DateFilter = {
  /** Equal to this. */
  readonly eq?: InputMaybe<Scalars['Date']['input']>;
  /** Greater than this. */
  readonly gt?: InputMaybe<Scalars['Date']['input']>;
  /** Greater than this, or equal to it. */
  readonly gte?: InputMaybe<Scalars['Date']['input']>;
  /** Equal to one of these: 1 to 1000 values. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Date']['input']>>;
  /** true: unknown (null); false: known. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this. */
  readonly lt?: InputMaybe<Scalars['Date']['input']>;
  /** Less than this, or equal to it. */
  readonly lte?: InputMaybe<Scalars['Date']['input']>;
  /** Known, and not equal to this. */
  readonly ne?: InputMaybe<Scalars['Date']['input']>;
  /** Known, and equal to none of these: 1 to 1000 values. */
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['Date']['input']>>;
};

/** A genre, such as Drama. */
export type Genre = Node & {
  readonly __typename?: 'Genre';
  /** The source's id of the genre, as in "18". */
  readonly id: Scalars['ID']['output'];
  /** The movies of this genre, in pages like those of `movies`. */
  readonly movies: MovieConnection;
  /** Its name, as in "Drama". */
  readonly name: Scalars['String']['output'];
  /** An id that nothing else has, of whatever type, and that stays the same in every snapshot. Its text means nothing to clients. */
  readonly nodeId: Scalars['ID']['output'];
  /** The aggregates of all movies of this genre. */
  readonly stats: MovieStatsTotals;
  /** One row per year that has a movie of this genre, ascending; the row for movies without a date has year null and is last (a `years` range leaves it out). To the cost of a query it has 100 rows, or as many as the range has years. */
  readonly yearly: ReadonlyArray<YearStats>;
};


/** A genre, such as Drama. */
export type GenreMoviesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<MovieOrderBy>>;
  where?: InputMaybe<MovieWhere>;
};


/** A genre, such as Drama. */
export type GenreStatsArgs = {
  attribution?: Attribution;
  dollarsOf?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<MovieWhere>;
};


/** A genre, such as Drama. */
export type GenreYearlyArgs = {
  attribution?: Attribution;
  dollarsOf?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<MovieWhere>;
  years?: InputMaybe<IntRange>;
};

/** A semi-join on the movie: it chooses movies, and takes nothing away from their lists. Filtering by a genre keeps the movie's other genres in its rows. All that are given must hold. */
export type GenreRelation = {
  /** All of its genres match; true for a movie without any. {} is no condition. */
  readonly every?: InputMaybe<GenreWhere>;
  /** None of its genres matches; {} is: it has no genre. */
  readonly none?: InputMaybe<GenreWhere>;
  /** At least one of its genres matches; {} is: it has a genre. */
  readonly some?: InputMaybe<GenreWhere>;
};

/** How many movies of one genre a company released in one year. */
export type GenreReleases = {
  readonly __typename?: 'GenreReleases';
  /** The genre. A movie with several genres counts in each of them. */
  readonly genre: Genre;
  /** How many of the company's movies of that year have this genre. */
  readonly movieCount: Scalars['SafeInt']['output'];
  /** The year of release; null for the movies without a date. */
  readonly year?: Maybe<Scalars['Int']['output']>;
};

/** Conditions on a genre; all that are given must hold. */
export type GenreWhere = {
  /** By id, as in {eq: "18"}. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name, as in {in: ["Drama", "Comedy"]}. */
  readonly name?: InputMaybe<StringFilter>;
};

/** On an id, as in {in: ["862", "8844"]}. All operators that are given must hold; one that is absent or null is no condition. A comparison is false where the value is unknown: only isNull finds those. */
export type IdFilter = {
  /** Equal to this. */
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these: 1 to 1000 values. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** true: unknown (null); false: known. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Known, and not equal to this. */
  readonly ne?: InputMaybe<Scalars['ID']['input']>;
  /** Known, and equal to none of these: 1 to 1000 values. */
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** On a whole number, as in {gte: 1990, lt: 2000}. All operators that are given must hold; one that is absent or null is no condition. A comparison is false where the value is unknown: only isNull finds those. */
export type IntFilter = {
  /** Equal to this. */
  readonly eq?: InputMaybe<Scalars['Int']['input']>;
  /** Greater than this. */
  readonly gt?: InputMaybe<Scalars['Int']['input']>;
  /** Greater than this, or equal to it. */
  readonly gte?: InputMaybe<Scalars['Int']['input']>;
  /** Equal to one of these: 1 to 1000 values. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** true: unknown (null); false: known. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this. */
  readonly lt?: InputMaybe<Scalars['Int']['input']>;
  /** Less than this, or equal to it. */
  readonly lte?: InputMaybe<Scalars['Int']['input']>;
  /** Known, and not equal to this. */
  readonly ne?: InputMaybe<Scalars['Int']['input']>;
  /** Known, and equal to none of these: 1 to 1000 values. */
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
};

/** A range of whole numbers, both ends included; an end that is absent or null is open. */
export type IntRange = {
  /** The first one, as in {from: 1990}. */
  readonly from?: InputMaybe<Scalars['Int']['input']>;
  /** The last one; not before `from`. */
  readonly to?: InputMaybe<Scalars['Int']['input']>;
};

/** A language: ISO 639-1 code and name. */
export type Language = {
  readonly __typename?: 'Language';
  /** ISO 639-1 code, as in "de". */
  readonly code: Scalars['String']['output'];
  /** Its own name for itself, as in "Deutsch"; may be empty. */
  readonly name: Scalars['String']['output'];
};

/** One run that took in a drop. Every record is accounted for: read = movies + duplicates + repaired + rejected. The counts of a load that failed are those up to its failure. */
export type Load = Node & {
  readonly __typename?: 'Load';
  /** The snapshot that it was built on; null if on none. */
  readonly base?: Maybe<Scalars['SafeInt']['output']>;
  /** Size of the drop's file, in bytes. */
  readonly bytes: Scalars['SafeInt']['output'];
  /** Production companies of the whole snapshot. */
  readonly companies: Scalars['SafeInt']['output'];
  /** Movies that its list of deleted ids took away. */
  readonly deleted: Scalars['SafeInt']['output'];
  /** The drop's file name. */
  readonly drop: Scalars['String']['output'];
  /** Records that a later record of the same movie replaced. */
  readonly duplicates: Scalars['SafeInt']['output'];
  /** Why it failed, and what to do; null if it did not fail. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** When it ended. */
  readonly finishedAt: Scalars['DateTime']['output'];
  /** Genres of the whole snapshot. */
  readonly genres: Scalars['SafeInt']['output'];
  /** Its name, unique and in order of time, as in "20261123T174501Z-1f09ab". */
  readonly id: Scalars['ID']['output'];
  /** What its drop says of the movies that are not in it. */
  readonly mode: LoadMode;
  /** Movies that it took from the drop. */
  readonly movies: Scalars['SafeInt']['output'];
  /** An id that nothing else has, of whatever type, and that stays the same in every snapshot. Its text means nothing to clients. */
  readonly nodeId: Scalars['ID']['output'];
  /** How it ended. */
  readonly outcome: LoadOutcome;
  /** Records in the drop, without its header. */
  readonly read: Scalars['SafeInt']['output'];
  /** Records that could not be read; `quarantine` has them. */
  readonly rejected: Scalars['SafeInt']['output'];
  /** Movies that were broken over two records and put together again. */
  readonly repaired: Scalars['SafeInt']['output'];
  /** SHA-256 of the drop's file, in hexadecimal; null if it could not be read. */
  readonly sha256?: Maybe<Scalars['String']['output']>;
  /** The snapshot that it made, or found made already; null if it failed. */
  readonly snapshot?: Maybe<Scalars['SafeInt']['output']>;
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
};

/** A page of loads. */
export type LoadConnection = {
  readonly __typename?: 'LoadConnection';
  /** The loads of this page, each with its cursor. */
  readonly edges: ReadonlyArray<LoadEdge>;
  /** The loads of this page. */
  readonly nodes: ReadonlyArray<Load>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many loads there are in all, on all pages. */
  readonly totalCount: Scalars['SafeInt']['output'];
};

/** A load and its place in the list. */
export type LoadEdge = {
  readonly __typename?: 'LoadEdge';
  /** Give it as `after` to go on behind this load. */
  readonly cursor: Scalars['String']['output'];
  /** The load. */
  readonly node: Load;
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

/** What is being loaded just now. */
export type Loading = {
  readonly __typename?: 'Loading';
  /** Whether another process is loading, of which no more is known here. It is false where that cannot be seen, as by a user of ClickHouse who sees no statements of others. */
  readonly elsewhere: Scalars['Boolean']['output'];
  /** The loads of this server, the one that began first is first: what commands handed it, what arrived in the folder that it watches, and the made-up sample. To the cost of a query they are 3. */
  readonly loads: ReadonlyArray<RunningLoad>;
};

/** US dollars: those of each movie's release, or with `dollarsOf` those of that year, in which min and max are rounded to whole ones. Null where no movie has a known value. All but sum are of the distinct movies' own values, never split. */
export type MoneyStats = {
  readonly __typename?: 'MoneyStats';
  /** Mean of the known values, in US dollars. */
  readonly avg?: Maybe<Scalars['Float']['output']>;
  /** Running total of sum over YEAR, ascending, up to and including the year of the row, beside the same values of the other dimensions in groupBy; over all groups, whichever rows `having`, `topPerGroup` and the page choose. Needs YEAR in groupBy without QUARTER, MONTH and DECADE. In `yearly` it runs over the years asked for. Null for movies without a year, where nothing is known up to the year, and in rows that are of no year. */
  readonly cumulativeSum?: Maybe<Scalars['Float']['output']>;
  /** How many distinct movies have a known value; with `dollarsOf`, one that can be told in dollars of that year. */
  readonly knownCount: Scalars['SafeInt']['output'];
  /** Greatest known value, in US dollars. */
  readonly max?: Maybe<Scalars['SafeInt']['output']>;
  /** Exact median of the known values, in US dollars: the mean of the middle two where their number is even. */
  readonly median?: Maybe<Scalars['Float']['output']>;
  /** Least known value, in US dollars. */
  readonly min?: Maybe<Scalars['SafeInt']['output']>;
  /** The 10th percentile by nearest rank, in US dollars: of n known values in ascending order the one at place ceil(n / 10), always one that a movie has. */
  readonly p10?: Maybe<Scalars['Float']['output']>;
  /** The 90th percentile by nearest rank, in US dollars: of n known values in ascending order the one at place ceil(9 n / 10), always one that a movie has. */
  readonly p90?: Maybe<Scalars['Float']['output']>;
  /** sum / the sum of the same in `totals` (every movie once and whole), 0 to 1: with SPLIT the shares of all rows never add up to over 1. Null where the sum is no part of that: unknown, negative, or greater (profit beside losses); or that is not above 0. In `yearly` and `stats` of a genre or company it is of all of its movies (in the years asked for), unsplit. */
  readonly share?: Maybe<Scalars['Float']['output']>;
  /** Sum of the known values, in US dollars; with SPLIT of the movies' shares. */
  readonly sum?: Maybe<Scalars['Float']['output']>;
  /** With `dollarsOf`: how many distinct movies have a known value that cannot be told in dollars of that year, since they have no date or are of a year without prices. They are left out of all other numbers of this object. 0 without `dollarsOf`. */
  readonly unadjustedCount: Scalars['SafeInt']['output'];
};

/** A movie. Null means that the source does not say. */
export type Movie = Node & {
  readonly __typename?: 'Movie';
  /** Whether it is marked as for adults only. */
  readonly adult?: Maybe<Scalars['Boolean']['output']>;
  /** Whole US dollars, up to 2^53 - 1. 0 in the source means unknown, and is null here. With `dollarsOf`, whole dollars of that year (the nearest, half away from zero); null then for a movie without a date, or of a year without prices. */
  readonly budget?: Maybe<Scalars['SafeInt']['output']>;
  /** The series it belongs to; null where it belongs to none. */
  readonly collection?: Maybe<Collection>;
  /** Its production companies, in the order of the source; empty where it has none. To the cost of a query it has 3. */
  readonly companies: ReadonlyArray<Company>;
  /** Countries of production, in the order of the source. To the cost of a query it has 2. */
  readonly countries: ReadonlyArray<Country>;
  /** Its genres, in the order of the source; empty where it has none. To the cost of a query it has 3. */
  readonly genres: ReadonlyArray<Genre>;
  /** Address of its own web site. */
  readonly homepage?: Maybe<Scalars['String']['output']>;
  /** The source's id of the movie (The Movie Database's), as in "862". */
  readonly id: Scalars['ID']['output'];
  /** Its id in the Internet Movie Database, as in "tt0114709". */
  readonly imdbId?: Maybe<Scalars['String']['output']>;
  /** Month of release, 1 to 12; null where the source has no date. */
  readonly month?: Maybe<Scalars['Int']['output']>;
  /** An id that nothing else has, of whatever type, and that stays the same in every snapshot. Its text means nothing to clients. */
  readonly nodeId: Scalars['ID']['output'];
  /** ISO 639-1 code of the original language, as in "en". */
  readonly originalLanguage?: Maybe<Scalars['String']['output']>;
  /** Title in the original language. */
  readonly originalTitle?: Maybe<Scalars['String']['output']>;
  /** A short text on what it is about. */
  readonly overview?: Maybe<Scalars['String']['output']>;
  /** The Movie Database's measure of attention, 0 to 1,000,000, without a unit. */
  readonly popularity?: Maybe<Scalars['Float']['output']>;
  /** Path of its poster at The Movie Database, as in "/rhIRbceoE9lR4veEXuwCC2wARtG.jpg". */
  readonly posterPath?: Maybe<Scalars['String']['output']>;
  /** revenue - budget, in whole US dollars; null unless both are known. With `dollarsOf`, whole dollars of that year (the nearest, half away from zero); null then for a movie without a date, or of a year without prices. */
  readonly profit?: Maybe<Scalars['SafeInt']['output']>;
  /** Date of release; null where the source has none. */
  readonly releaseDate?: Maybe<Scalars['Date']['output']>;
  /** Whole US dollars, up to 2^53 - 1. 0 in the source means unknown, and is null here. With `dollarsOf`, whole dollars of that year (the nearest, half away from zero); null then for a movie without a date, or of a year without prices. */
  readonly revenue?: Maybe<Scalars['SafeInt']['output']>;
  /** Minutes, 0 to 100,000. */
  readonly runtime?: Maybe<Scalars['Float']['output']>;
  /** Languages spoken in it, in the order of the source. To the cost of a query it has 2. */
  readonly spokenLanguages: ReadonlyArray<Language>;
  /** State of production, as in "Released" or "Post Production". */
  readonly status?: Maybe<Scalars['String']['output']>;
  /** The line on its poster. */
  readonly tagline?: Maybe<Scalars['String']['output']>;
  /** Title, in English where it has one. */
  readonly title: Scalars['String']['output'];
  /** Mean of the votes, 0 to 10. */
  readonly voteAverage?: Maybe<Scalars['Float']['output']>;
  /** Number of votes. */
  readonly voteCount?: Maybe<Scalars['Int']['output']>;
  /** Year of release; null where the source has no date. */
  readonly year?: Maybe<Scalars['Int']['output']>;
};


/** A movie. Null means that the source does not say. */
export type MovieBudgetArgs = {
  dollarsOf?: InputMaybe<Scalars['Int']['input']>;
};


/** A movie. Null means that the source does not say. */
export type MovieProfitArgs = {
  dollarsOf?: InputMaybe<Scalars['Int']['input']>;
};


/** A movie. Null means that the source does not say. */
export type MovieRevenueArgs = {
  dollarsOf?: InputMaybe<Scalars['Int']['input']>;
};

/** A movie that only one of two snapshots has, or that they have different values of. */
export type MovieChange = {
  readonly __typename?: 'MovieChange';
  /** What differs, in the order of the fields of Movie; empty for a movie that was added or is gone. `year`, `month` and `profit` follow from other fields and are not told again. To the cost of a query it has 3. */
  readonly fields: ReadonlyArray<MovieFieldChange>;
  /** The movie's id, which `movie` finds it by in a snapshot that has it. */
  readonly movieId: Scalars['ID']['output'];
  /** Its title in `to`; of a movie that is gone, in `from`. */
  readonly title: Scalars['String']['output'];
  /** Its year of release in the same snapshot; null where the source has no date. */
  readonly year?: Maybe<Scalars['Int']['output']>;
};

/** A page of movies that were added, are gone or have changed. */
export type MovieChangeConnection = {
  readonly __typename?: 'MovieChangeConnection';
  /** The movies of this page, each with its cursor. */
  readonly edges: ReadonlyArray<MovieChangeEdge>;
  /** The movies of this page. */
  readonly nodes: ReadonlyArray<MovieChange>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many of them there are in all, on all pages. */
  readonly totalCount: Scalars['SafeInt']['output'];
};

/** A movie that was added, is gone or has changed and its place in the list. */
export type MovieChangeEdge = {
  readonly __typename?: 'MovieChangeEdge';
  /** Give it as `after` to go on behind this movie. */
  readonly cursor: Scalars['String']['output'];
  /** The movie. */
  readonly node: MovieChange;
};

/** A page of movies. */
export type MovieConnection = {
  readonly __typename?: 'MovieConnection';
  /** The movies of this page, each with its cursor. */
  readonly edges: ReadonlyArray<MovieEdge>;
  /** The movies of this page. */
  readonly nodes: ReadonlyArray<Movie>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many movies match in all, on all pages. */
  readonly totalCount: Scalars['SafeInt']['output'];
};

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

/** A movie and its place in the list. */
export type MovieEdge = {
  readonly __typename?: 'MovieEdge';
  /** Give it as `after` to go on behind this movie. */
  readonly cursor: Scalars['String']['output'];
  /** The movie. */
  readonly node: Movie;
};

/** A field of a movie that two snapshots have different values of. */
export type MovieFieldChange = {
  readonly __typename?: 'MovieFieldChange';
  /** Its value in `to`, written likewise. */
  readonly after?: Maybe<Scalars['String']['output']>;
  /** Its value in `from`, as text; of a list, and of what has an id, the names with the ids or codes, as in "Comedy (35), Drama (18)". Null for what is unknown and for an empty list. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** The field's name, as Movie has it: "revenue". */
  readonly field: Scalars['String']['output'];
};

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

/** Aggregates over movies: a page of rows, and the totals. */
export type MovieStats = {
  readonly __typename?: 'MovieStats';
  /** One row for all groups that are not among the rows of this page and of those before it, also those that `having` leaves out; with `topPerGroup` one for each combination of its `within`, by these, ascending, nulls last. As if these groups were one: under FULL a movie of several of them counts once (never the sum of their rows), under SPLIT with the sum of its shares, so that rows and others add up to totals. Its key has the dimensions of `within`, all else null. No row where nothing is left. cumulativeSum is null. To the cost of a query it has one row, or with `topPerGroup` as many as there are combinations of `within`, at most 1000. */
  readonly others: ReadonlyArray<MovieStatsRow>;
  /** Where this page of rows stands. */
  readonly pageInfo: PageInfo;
  /** One row per combination of the dimensions, after first and after. */
  readonly rows: ReadonlyArray<MovieStatsRow>;
  /** How many rows there are in all, before first/after. */
  readonly totalGroups: Scalars['SafeInt']['output'];
  /** Over the distinct movies that match `where`: never the sum of the rows, which overlap under FULL. `having` and `topPerGroup` do not change it. */
  readonly totals: MovieStatsTotals;
};

/** Which movies a row is about. Only the dimensions in groupBy are filled; a null among those means 'unknown' or, for GENRE, COMPANY, COUNTRY, SPOKEN_LANGUAGE and COLLECTION, 'has none'. */
export type MovieStatsKey = {
  readonly __typename?: 'MovieStatsKey';
  /** COLLECTION: the series; null for the movies that belong to none. */
  readonly collection?: Maybe<Collection>;
  /** COMPANY: the company; null for the movies that have none. */
  readonly company?: Maybe<Company>;
  /** COUNTRY: the country; null for the movies that have none. */
  readonly country?: Maybe<Country>;
  /** DECADE: the first year of it, 1990 for 1990..1999. */
  readonly decade?: Maybe<Scalars['Int']['output']>;
  /** GENRE: the genre; null for the movies that have none. */
  readonly genre?: Maybe<Genre>;
  /** LANGUAGE: the ISO 639-1 code of the original language. */
  readonly language?: Maybe<Scalars['String']['output']>;
  /** MONTH: the month of the year of release, 1 to 12. */
  readonly month?: Maybe<Scalars['Int']['output']>;
  /** QUARTER: the quarter of the year of release, 1 to 4. */
  readonly quarter?: Maybe<Scalars['Int']['output']>;
  /** SPOKEN_LANGUAGE: the language; null for the movies of which none is known to be spoken. */
  readonly spokenLanguage?: Maybe<Language>;
  /** STATUS: the state of production. */
  readonly status?: Maybe<Scalars['String']['output']>;
  /** YEAR: the year of release. */
  readonly year?: Maybe<Scalars['Int']['output']>;
};

/** The aggregates of one combination of the dimensions in groupBy. */
export type MovieStatsRow = Stats & {
  readonly __typename?: 'MovieStatsRow';
  /** Sum of the movies' weights: movieCount with FULL; with SPLIT it adds up, over all rows, to the number of movies. */
  readonly attributedCount: Scalars['Float']['output'];
  /** Budgets, in US dollars. */
  readonly budget: MoneyStats;
  /** Which combination this is. */
  readonly key: MovieStatsKey;
  /** Distinct movies in the row, whatever the attribution. */
  readonly movieCount: Scalars['SafeInt']['output'];
  /** The Movie Database's measure of attention, without a unit. */
  readonly popularity: NumberStats;
  /** Revenue - budget in US dollars, over movies whose budget and revenue are both known. */
  readonly profit: MoneyStats;
  /** Revenues, in US dollars. */
  readonly revenue: MoneyStats;
  /** Return on investment, 1 for 100 %: sum of profit / sum of budget, both over the movies whose budget and revenue are both known: of sums, not the mean of the movies' own ratios. With SPLIT both sums are of the movies' shares. Null where no movie has both. */
  readonly roi?: Maybe<Scalars['Float']['output']>;
  /** Length, in minutes. */
  readonly runtime: NumberStats;
  /** The movies' mean votes, 0 to 10. */
  readonly voteAverage: NumberStats;
  /** How many votes the movies got; a movie that nobody voted for has 0. */
  readonly voteCount: NumberStats;
  /** Bayesian mean of the votes, 0 to 10: (500 * 6.0 + sum of voteAverage * voteCount) / (500 + sum of voteCount), over the distinct movies that have votes and a known voteAverage, whatever the attribution. The prior, as if there were 500 votes of 6.0 more, keeps rows with few votes from the ends. Null where no movie has votes. */
  readonly weightedRating?: Maybe<Scalars['Float']['output']>;
};

/** The aggregates of all movies that match, each counted once. */
export type MovieStatsTotals = Stats & {
  readonly __typename?: 'MovieStatsTotals';
  /** Sum of the movies' weights: movieCount with FULL; with SPLIT it adds up, over all rows, to the number of movies. */
  readonly attributedCount: Scalars['Float']['output'];
  /** Budgets, in US dollars. */
  readonly budget: MoneyStats;
  /** Distinct movies in the row, whatever the attribution. */
  readonly movieCount: Scalars['SafeInt']['output'];
  /** The Movie Database's measure of attention, without a unit. */
  readonly popularity: NumberStats;
  /** Revenue - budget in US dollars, over movies whose budget and revenue are both known. */
  readonly profit: MoneyStats;
  /** Revenues, in US dollars. */
  readonly revenue: MoneyStats;
  /** Return on investment, 1 for 100 %: sum of profit / sum of budget, both over the movies whose budget and revenue are both known: of sums, not the mean of the movies' own ratios. With SPLIT both sums are of the movies' shares. Null where no movie has both. */
  readonly roi?: Maybe<Scalars['Float']['output']>;
  /** Length, in minutes. */
  readonly runtime: NumberStats;
  /** The movies' mean votes, 0 to 10. */
  readonly voteAverage: NumberStats;
  /** How many votes the movies got; a movie that nobody voted for has 0. */
  readonly voteCount: NumberStats;
  /** Bayesian mean of the votes, 0 to 10: (500 * 6.0 + sum of voteAverage * voteCount) / (500 + sum of voteCount), over the distinct movies that have votes and a known voteAverage, whatever the attribution. The prior, as if there were 500 votes of 6.0 more, keeps rows with few votes from the ends. Null where no movie has votes. */
  readonly weightedRating?: Maybe<Scalars['Float']['output']>;
};

/** Conditions on a movie; all that are given must hold, as in {year: {gte: 1990}, genres: {some: {name: {eq: "Drama"}}}}. One that is absent, null or empty is no condition, and neither is one of nothing but such: {year: {}}, {AND: [{}]} and {NOT: {year: {eq: null}}} choose every movie. AND, OR and NOT go at most 8 levels deep. */
export type MovieWhere = {
  /** All of these hold; an empty list is no condition. */
  readonly AND?: InputMaybe<ReadonlyArray<MovieWhere>>;
  /** This does not hold; true also where it speaks of unknown values. If it is no condition, this is none either. */
  readonly NOT?: InputMaybe<MovieWhere>;
  /** At least one of these holds. One that is no condition is left out, as if it were not there; if none is left, this is no condition. */
  readonly OR?: InputMaybe<ReadonlyArray<MovieWhere>>;
  /** By the mark for adults only, as in {eq: false}. */
  readonly adult?: InputMaybe<BooleanFilter>;
  /** By budget in US dollars, as in {gte: 1000000}. */
  readonly budget?: InputMaybe<NumberFilter>;
  /** By its production companies, as in {some: {id: {eq: "3"}}}. */
  readonly companies?: InputMaybe<CompanyRelation>;
  /** By its countries of production, as in {some: {code: {eq: "FR"}}}. */
  readonly countries?: InputMaybe<CodeRelation>;
  /** By its genres, as in {some: {name: {eq: "Drama"}}}. */
  readonly genres?: InputMaybe<GenreRelation>;
  /** By id, as in {in: ["862", "8844"]}. */
  readonly id?: InputMaybe<IdFilter>;
  /** By month of release, 1 to 12, as in {in: [6, 7, 8]}. */
  readonly month?: InputMaybe<IntFilter>;
  /** By ISO 639-1 code of the original language, as in {ne: "en"}. */
  readonly originalLanguage?: InputMaybe<StringFilter>;
  /** By popularity, as in {gt: 10}. */
  readonly popularity?: InputMaybe<NumberFilter>;
  /** By revenue - budget in US dollars, as in {lt: 0}. */
  readonly profit?: InputMaybe<NumberFilter>;
  /** By date of release, as in {gte: "1999-06-01"}. */
  readonly releaseDate?: InputMaybe<DateFilter>;
  /** By revenue in US dollars, as in {isNull: false}. */
  readonly revenue?: InputMaybe<NumberFilter>;
  /** By length in minutes, as in {gte: 90, lte: 120}. */
  readonly runtime?: InputMaybe<NumberFilter>;
  /** By the languages spoken in it, as in {none: {code: {eq: "en"}}}. */
  readonly spokenLanguages?: InputMaybe<CodeRelation>;
  /** By state of production, as in {eq: "Released"}. */
  readonly status?: InputMaybe<StringFilter>;
  /** By title, as in {containsI: "toy story"}. */
  readonly title?: InputMaybe<StringFilter>;
  /** By mean of the votes, 0 to 10, as in {gte: 7.5}. */
  readonly voteAverage?: InputMaybe<NumberFilter>;
  /** By number of votes, as in {gte: 100}. */
  readonly voteCount?: InputMaybe<IntFilter>;
  /** By year of release, as in {gte: 1990, lt: 2000}. */
  readonly year?: InputMaybe<IntFilter>;
};

/** What can be asked for again by an id of its own, with `node`, as Relay does. (`id` is the id in the source, where a genre and a company may have the same one.) */
export type Node = {
  /** An id that nothing else has, of whatever type, and that stays the same in every snapshot. Its text means nothing to clients. */
  readonly nodeId: Scalars['ID']['output'];
};

/** On a number, as in {gte: 1000000}. All operators that are given must hold; one that is absent or null is no condition. A comparison is false where the value is unknown: only isNull finds those. */
export type NumberFilter = {
  /** Equal to this. */
  readonly eq?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than this. */
  readonly gt?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than this, or equal to it. */
  readonly gte?: InputMaybe<Scalars['Float']['input']>;
  /** Equal to one of these: 1 to 1000 values. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Float']['input']>>;
  /** true: unknown (null); false: known. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this. */
  readonly lt?: InputMaybe<Scalars['Float']['input']>;
  /** Less than this, or equal to it. */
  readonly lte?: InputMaybe<Scalars['Float']['input']>;
  /** Known, and not equal to this. */
  readonly ne?: InputMaybe<Scalars['Float']['input']>;
  /** Known, and equal to none of these: 1 to 1000 values. */
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['Float']['input']>>;
};

/** Sums are attributed like money; all else is of the distinct movies' own values, never split. Null where no movie has a known value. */
export type NumberStats = {
  readonly __typename?: 'NumberStats';
  /** Mean of the known values. */
  readonly avg?: Maybe<Scalars['Float']['output']>;
  /** Running total of sum over YEAR, ascending, up to and including the year of the row, beside the same values of the other dimensions in groupBy; over all groups, whichever rows `having`, `topPerGroup` and the page choose. Needs YEAR in groupBy without QUARTER, MONTH and DECADE. In `yearly` it runs over the years asked for. Null for movies without a year, where nothing is known up to the year, and in rows that are of no year. */
  readonly cumulativeSum?: Maybe<Scalars['Float']['output']>;
  /** How many distinct movies have a known value. */
  readonly knownCount: Scalars['SafeInt']['output'];
  /** Greatest known value. */
  readonly max?: Maybe<Scalars['Float']['output']>;
  /** Exact median of the known values: the mean of the middle two where their number is even. */
  readonly median?: Maybe<Scalars['Float']['output']>;
  /** Least known value. */
  readonly min?: Maybe<Scalars['Float']['output']>;
  /** The 10th percentile by nearest rank: of n known values in ascending order the one at place ceil(n / 10), always one that a movie has. */
  readonly p10?: Maybe<Scalars['Float']['output']>;
  /** The 90th percentile by nearest rank: of n known values in ascending order the one at place ceil(9 n / 10), always one that a movie has. */
  readonly p90?: Maybe<Scalars['Float']['output']>;
  /** sum / the sum of the same in `totals` (every movie once and whole), 0 to 1: with SPLIT the shares of all rows never add up to over 1. Null where the sum is no part of that: unknown, negative, or greater (profit beside losses); or that is not above 0. In `yearly` and `stats` of a genre or company it is of all of its movies (in the years asked for), unsplit. */
  readonly share?: Maybe<Scalars['Float']['output']>;
  /** Sum of the known values; with SPLIT of the movies' shares. */
  readonly sum?: Maybe<Scalars['Float']['output']>;
};

/** Where a page stands in the whole list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Give it as `after` to get the next page, with the other arguments unchanged; null for an empty page. In a list of a snapshot it belongs to the snapshot of this response: once that one is gone, it is SNAPSHOT_EXPIRED. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether anything follows this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether anything precedes this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Give it as `before`, where a list has that argument, to get the page ahead of this one; null for an empty page. It belongs to the snapshot of this response as endCursor does. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** The place of one genre among the genres of one year. */
export type PopularGenre = {
  readonly __typename?: 'PopularGenre';
  /** The genre. */
  readonly genre: Genre;
  /** How many movies of that year have this genre. */
  readonly movieCount: Scalars['SafeInt']['output'];
  /** Average, sum, maximum or median of its movies' popularity in that year, as asked for with `by`. */
  readonly popularity: Scalars['Float']['output'];
  /** Its place in that year: 1 is the most popular. No two genres share a place. */
  readonly rank: Scalars['Int']['output'];
  /** The year of release. */
  readonly year: Scalars['Int']['output'];
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

/** A page of records that could not be read. */
export type QuarantineConnection = {
  readonly __typename?: 'QuarantineConnection';
  /** The records of this page, each with its cursor. */
  readonly edges: ReadonlyArray<QuarantineEdge>;
  /** The records of this page. */
  readonly nodes: ReadonlyArray<QuarantinedRecord>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many records of the load are in quarantine, on all pages. */
  readonly totalCount: Scalars['SafeInt']['output'];
};

/** A record in quarantine and its place in the list. */
export type QuarantineEdge = {
  readonly __typename?: 'QuarantineEdge';
  /** Give it as `after` to go on behind this record. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: QuarantinedRecord;
};

/** A record of a drop that could not be read. */
export type QuarantinedRecord = {
  readonly __typename?: 'QuarantinedRecord';
  /** The column that cannot be read; null where it is the record as a whole. */
  readonly column?: Maybe<Scalars['String']['output']>;
  /** The file that it is in. */
  readonly file: Scalars['String']['output'];
  /** The file's line on which it starts; the header is on line 1. */
  readonly line: Scalars['SafeInt']['output'];
  /** Its text as it is in the file, cut where it is very long. */
  readonly raw: Scalars['String']['output'];
  /** What was expected, and what came. */
  readonly reason: Scalars['String']['output'];
};

/** Films, and numbers about them. A whole response is computed from one snapshot. What is too much is refused with QUERY_TOO_COSTLY: a query may be 15 levels deep, have 2,000 fields and cost 600,000. Its cost is how many values its answer may have: each field counts one for each object that it is sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. An answer that turns out to have more than 600,000 values or 16 MiB is given up. */
export type Query = {
  readonly __typename?: 'Query';
  /** Who made and revoked API keys, and who published and dropped snapshots, the newest first. It is not of a snapshot, but as of now. */
  readonly auditLog: AuditLogConnection;
  /** Production companies, in pages. Ties are broken by id. */
  readonly companies: CompanyConnection;
  /** The production company with this id; null if there is none. */
  readonly company?: Maybe<Company>;
  /** Exactly one of id and name (name is matched without regard to case). Null if there is no such genre. */
  readonly genre?: Maybe<Genre>;
  /** All genres, by name. To the cost of a query they are as many as the snapshot has. */
  readonly genres: ReadonlyArray<Genre>;
  /** The load with this id; null if there is none that came to an end. It is not of a snapshot. */
  readonly load?: Maybe<Load>;
  /** What is being loaded just now, and how far that is. It is not of a snapshot. */
  readonly loading: Loading;
  /** Every load that came to an end, the newest first, published or not. It is not of a snapshot, but as of now. */
  readonly loads: LoadConnection;
  /** The most popular genres of each year, best first. Ties: more movies first, then genre name. Movies without a year are left out. The seed question 'sum, average or max?' is the argument `by`. To the cost of a query it has `top` rows, or as many as there are genres, for each of 100 years, or of the range. */
  readonly mostPopularGenres: ReadonlyArray<PopularGenre>;
  /** The movie with this id; null if there is none. */
  readonly movie?: Maybe<Movie>;
  /** Aggregates over the movies that match `where`, one row per combination of the dimensions in `groupBy` (none: one row). To the cost of a query it has `first` rows, or as many as there are combinations of 130 years, 14 decades, 5 quarters, 13 months, 10,000 companies, 150 countries, 2,000 collections, 150 spoken languages, 100 languages, 7 states and the genres of the snapshot. */
  readonly movieStats: MovieStats;
  /** Movies, in pages. first, last: 1..500, over that BAD_USER_INPUT. Always ends in a unique tie-breaker, so pages never overlap. */
  readonly movies: MovieConnection;
  /** The object with this nodeId; null if there is none (any more). BAD_USER_INPUT for a text that never was a nodeId. */
  readonly node?: Maybe<Node>;
  /** The objects with these nodeIds, each in its place; null in the place of one that there is not (any more). To the cost of a query it has as many as there are ids. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** The records that a load could not read, in the order of their lines; none of a load that there is not. It is not of a snapshot. */
  readonly quarantine: QuarantineConnection;
  /** The published snapshot that this whole response is computed from. */
  readonly snapshot: Snapshot;
  /** How the snapshot `to` differs from the snapshot `from`: which movies were added, are gone or have changed, and the totals of both. SNAPSHOT_EXPIRED where one of them is not kept. It is of these two, whichever the rest of the response is computed from. */
  readonly snapshotChanges: SnapshotChanges;
  /** The snapshots that are kept, the one published last, which is served, first. The request header `x-reelhouse-snapshot` names one of them by its id, and has the request answered from it. To the cost of a query they are 10. */
  readonly snapshots: ReadonlyArray<Snapshot>;
};


/** Films, and numbers about them. A whole response is computed from one snapshot. What is too much is refused with QUERY_TOO_COSTLY: a query may be 15 levels deep, have 2,000 fields and cost 600,000. Its cost is how many values its answer may have: each field counts one for each object that it is sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. An answer that turns out to have more than 600,000 values or 16 MiB is given up. */
export type QueryAuditLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Films, and numbers about them. A whole response is computed from one snapshot. What is too much is refused with QUERY_TOO_COSTLY: a query may be 15 levels deep, have 2,000 fields and cost 600,000. Its cost is how many values its answer may have: each field counts one for each object that it is sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. An answer that turns out to have more than 600,000 values or 16 MiB is given up. */
export type QueryCompaniesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<CompanyOrderBy>>;
  where?: InputMaybe<CompanyWhere>;
};


/** Films, and numbers about them. A whole response is computed from one snapshot. What is too much is refused with QUERY_TOO_COSTLY: a query may be 15 levels deep, have 2,000 fields and cost 600,000. Its cost is how many values its answer may have: each field counts one for each object that it is sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. An answer that turns out to have more than 600,000 values or 16 MiB is given up. */
export type QueryCompanyArgs = {
  id: Scalars['ID']['input'];
};


/** Films, and numbers about them. A whole response is computed from one snapshot. What is too much is refused with QUERY_TOO_COSTLY: a query may be 15 levels deep, have 2,000 fields and cost 600,000. Its cost is how many values its answer may have: each field counts one for each object that it is sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. An answer that turns out to have more than 600,000 values or 16 MiB is given up. */
export type QueryGenreArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** Films, and numbers about them. A whole response is computed from one snapshot. What is too much is refused with QUERY_TOO_COSTLY: a query may be 15 levels deep, have 2,000 fields and cost 600,000. Its cost is how many values its answer may have: each field counts one for each object that it is sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. An answer that turns out to have more than 600,000 values or 16 MiB is given up. */
export type QueryLoadArgs = {
  id: Scalars['ID']['input'];
};


/** Films, and numbers about them. A whole response is computed from one snapshot. What is too much is refused with QUERY_TOO_COSTLY: a query may be 15 levels deep, have 2,000 fields and cost 600,000. Its cost is how many values its answer may have: each field counts one for each object that it is sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. An answer that turns out to have more than 600,000 values or 16 MiB is given up. */
export type QueryLoadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Films, and numbers about them. A whole response is computed from one snapshot. What is too much is refused with QUERY_TOO_COSTLY: a query may be 15 levels deep, have 2,000 fields and cost 600,000. Its cost is how many values its answer may have: each field counts one for each object that it is sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. An answer that turns out to have more than 600,000 values or 16 MiB is given up. */
export type QueryMostPopularGenresArgs = {
  by?: PopularityBy;
  minMovies?: Scalars['Int']['input'];
  top?: Scalars['Int']['input'];
  years?: InputMaybe<IntRange>;
};


/** Films, and numbers about them. A whole response is computed from one snapshot. What is too much is refused with QUERY_TOO_COSTLY: a query may be 15 levels deep, have 2,000 fields and cost 600,000. Its cost is how many values its answer may have: each field counts one for each object that it is sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. An answer that turns out to have more than 600,000 values or 16 MiB is given up. */
export type QueryMovieArgs = {
  id: Scalars['ID']['input'];
};


/** Films, and numbers about them. A whole response is computed from one snapshot. What is too much is refused with QUERY_TOO_COSTLY: a query may be 15 levels deep, have 2,000 fields and cost 600,000. Its cost is how many values its answer may have: each field counts one for each object that it is sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. An answer that turns out to have more than 600,000 values or 16 MiB is given up. */
export type QueryMovieStatsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  attribution?: Attribution;
  dollarsOf?: InputMaybe<Scalars['Int']['input']>;
  first?: Scalars['Int']['input'];
  groupBy?: ReadonlyArray<MovieDimension>;
  having?: InputMaybe<ReadonlyArray<StatsCondition>>;
  orderBy?: InputMaybe<ReadonlyArray<StatsOrderBy>>;
  topPerGroup?: InputMaybe<TopPerGroup>;
  where?: InputMaybe<MovieWhere>;
};


/** Films, and numbers about them. A whole response is computed from one snapshot. What is too much is refused with QUERY_TOO_COSTLY: a query may be 15 levels deep, have 2,000 fields and cost 600,000. Its cost is how many values its answer may have: each field counts one for each object that it is sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. An answer that turns out to have more than 600,000 values or 16 MiB is given up. */
export type QueryMoviesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<MovieOrderBy>>;
  where?: InputMaybe<MovieWhere>;
};


/** Films, and numbers about them. A whole response is computed from one snapshot. What is too much is refused with QUERY_TOO_COSTLY: a query may be 15 levels deep, have 2,000 fields and cost 600,000. Its cost is how many values its answer may have: each field counts one for each object that it is sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. An answer that turns out to have more than 600,000 values or 16 MiB is given up. */
export type QueryNodeArgs = {
  nodeId: Scalars['ID']['input'];
};


/** Films, and numbers about them. A whole response is computed from one snapshot. What is too much is refused with QUERY_TOO_COSTLY: a query may be 15 levels deep, have 2,000 fields and cost 600,000. Its cost is how many values its answer may have: each field counts one for each object that it is sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. An answer that turns out to have more than 600,000 values or 16 MiB is given up. */
export type QueryNodesArgs = {
  nodeIds: ReadonlyArray<Scalars['ID']['input']>;
};


/** Films, and numbers about them. A whole response is computed from one snapshot. What is too much is refused with QUERY_TOO_COSTLY: a query may be 15 levels deep, have 2,000 fields and cost 600,000. Its cost is how many values its answer may have: each field counts one for each object that it is sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. An answer that turns out to have more than 600,000 values or 16 MiB is given up. */
export type QueryQuarantineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  load: Scalars['ID']['input'];
};


/** Films, and numbers about them. A whole response is computed from one snapshot. What is too much is refused with QUERY_TOO_COSTLY: a query may be 15 levels deep, have 2,000 fields and cost 600,000. Its cost is how many values its answer may have: each field counts one for each object that it is sent for, where pages are as long as they may be and other lists as their descriptions say; a field of objects with arguments counts 1,000 more, and one more each time for every 100 characters of them. An answer that turns out to have more than 600,000 values or 16 MiB is given up. */
export type QuerySnapshotChangesArgs = {
  from: Scalars['SafeInt']['input'];
  to: Scalars['SafeInt']['input'];
};

/** A load that has not ended yet. */
export type RunningLoad = {
  readonly __typename?: 'RunningLoad';
  /** Size of the drop's file, in bytes; 0 while it waits. */
  readonly bytes: Scalars['SafeInt']['output'];
  /** How much of the drop's file it has read, in bytes. */
  readonly bytesRead: Scalars['SafeInt']['output'];
  /** The drop's file name. */
  readonly drop: Scalars['String']['output'];
  /** What its drop says of the movies that are not in it. */
  readonly mode: LoadMode;
  /** What it is doing. */
  readonly phase: LoadPhase;
  /** Records that it has read so far. */
  readonly records: Scalars['SafeInt']['output'];
  /** How long it has been under way, in seconds. */
  readonly seconds: Scalars['Float']['output'];
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
};

/** One complete, immutable version of the data. A whole response is computed from one snapshot, also named in `extensions.snapshot`: the one that is served, or an older one that the request header `x-reelhouse-snapshot` names by its id. */
export type Snapshot = Node & {
  readonly __typename?: 'Snapshot';
  /** How much of the disk its tables take, in bytes. What it shares with another snapshot counts in both. */
  readonly bytes: Scalars['SafeInt']['output'];
  /** How many production companies its movies have. */
  readonly companyCount: Scalars['SafeInt']['output'];
  /** How many genres its movies have. */
  readonly genreCount: Scalars['SafeInt']['output'];
  /** Its number; a later one is greater. */
  readonly id: Scalars['SafeInt']['output'];
  /** The loads that it is made of, the first one first: each was built on the snapshot of the one before it. To the cost of a query they are 10. */
  readonly loads: ReadonlyArray<Load>;
  /** How many movies it has. */
  readonly movieCount: Scalars['SafeInt']['output'];
  /** An id that nothing else has, of whatever type, and that stays the same in every snapshot. Its text means nothing to clients. */
  readonly nodeId: Scalars['ID']['output'];
  /** When it became the one that is served, the last time if several. */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** Whether it is the one that is served, which is the one published last. */
  readonly served: Scalars['Boolean']['output'];
};

/** How one snapshot differs from another. */
export type SnapshotChanges = {
  readonly __typename?: 'SnapshotChanges';
  /** The movies that only `to` has, by id. */
  readonly added: MovieChangeConnection;
  /** The movies that both have, with different values of any field, by id. */
  readonly changed: MovieChangeConnection;
  /** The snapshot that is compared with the other one. */
  readonly from: Snapshot;
  /** The movies that only `from` has, by id. */
  readonly gone: MovieChangeConnection;
  /** Tells it from other comparisons, for caches: "3-5" is from snapshot 3 to snapshot 5. */
  readonly id: Scalars['ID']['output'];
  /** The snapshot whose differences are told. It may be the older one, too. */
  readonly to: Snapshot;
  /** The aggregates of all movies of `to`. */
  readonly totalsAfter: MovieStatsTotals;
  /** The aggregates of all movies of `from`. */
  readonly totalsBefore: MovieStatsTotals;
};


/** How one snapshot differs from another. */
export type SnapshotChangesAddedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** How one snapshot differs from another. */
export type SnapshotChangesChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** How one snapshot differs from another. */
export type SnapshotChangesGoneArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Which end comes first. Unknown values are last either way. */
export type SortDirection =
  /** Smallest, earliest or alphabetically first. */
  | 'ASC'
  /** Largest, latest or alphabetically last. */
  | 'DESC';

/** What every aggregate row offers. */
export type Stats = {
  /** Sum of the movies' weights: movieCount with FULL; with SPLIT it adds up, over all rows, to the number of movies. */
  readonly attributedCount: Scalars['Float']['output'];
  /** Budgets, in US dollars. */
  readonly budget: MoneyStats;
  /** Distinct movies in the row, whatever the attribution. */
  readonly movieCount: Scalars['SafeInt']['output'];
  /** The Movie Database's measure of attention, without a unit. */
  readonly popularity: NumberStats;
  /** Revenue - budget in US dollars, over movies whose budget and revenue are both known. */
  readonly profit: MoneyStats;
  /** Revenues, in US dollars. */
  readonly revenue: MoneyStats;
  /** Return on investment, 1 for 100 %: sum of profit / sum of budget, both over the movies whose budget and revenue are both known: of sums, not the mean of the movies' own ratios. With SPLIT both sums are of the movies' shares. Null where no movie has both. */
  readonly roi?: Maybe<Scalars['Float']['output']>;
  /** Length, in minutes. */
  readonly runtime: NumberStats;
  /** The movies' mean votes, 0 to 10. */
  readonly voteAverage: NumberStats;
  /** How many votes the movies got; a movie that nobody voted for has 0. */
  readonly voteCount: NumberStats;
  /** Bayesian mean of the votes, 0 to 10: (500 * 6.0 + sum of voteAverage * voteCount) / (500 + sum of voteCount), over the distinct movies that have votes and a known voteAverage, whatever the attribution. The prior, as if there were 500 votes of 6.0 more, keeps rows with few votes from the ends. Null where no movie has votes. */
  readonly weightedRating?: Maybe<Scalars['Float']['output']>;
};

/** A condition on a row, as in {measure: REVENUE_SUM, gte: 1e9}. All operators that are given must hold; a comparison is false for a null measure. */
export type StatsCondition = {
  /** Equal to this. */
  readonly eq?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than this. */
  readonly gt?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than this, or equal to it. */
  readonly gte?: InputMaybe<Scalars['Float']['input']>;
  /** Less than this. */
  readonly lt?: InputMaybe<Scalars['Float']['input']>;
  /** Less than this, or equal to it. */
  readonly lte?: InputMaybe<Scalars['Float']['input']>;
  /** The number of the row that is compared. */
  readonly measure: StatsMeasure;
  /** Known, and not equal to this. */
  readonly ne?: InputMaybe<Scalars['Float']['input']>;
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
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  /** Has this somewhere in it, whatever the case. */
  readonly containsI?: InputMaybe<Scalars['String']['input']>;
  /** Ends with this. */
  readonly endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Ends with this, whatever the case. */
  readonly endsWithI?: InputMaybe<Scalars['String']['input']>;
  /** Equal to this. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  /** Greater than this. */
  readonly gt?: InputMaybe<Scalars['String']['input']>;
  /** Greater than this, or equal to it. */
  readonly gte?: InputMaybe<Scalars['String']['input']>;
  /** Equal to one of these: 1 to 1000 values. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** true: unknown (null); false: known. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this. */
  readonly lt?: InputMaybe<Scalars['String']['input']>;
  /** Less than this, or equal to it. */
  readonly lte?: InputMaybe<Scalars['String']['input']>;
  /** Known, and not equal to this. */
  readonly ne?: InputMaybe<Scalars['String']['input']>;
  /** Known, and equal to none of these: 1 to 1000 values. */
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Begins with this. */
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
  /** Begins with this, whatever the case. */
  readonly startsWithI?: InputMaybe<Scalars['String']['input']>;
};

/** What can be listened to, at /graphql/stream. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Each snapshot that becomes the one that is served, from now on, at most two seconds later, whichever process publishes it. Served as server-sent events at /graphql/stream, as the GraphQL over SSE protocol has it in distinct connections mode. */
  readonly snapshotPublished: Snapshot;
};

/** Keep the best rows within each combination of some of the dimensions: {within: [YEAR], first: 3} with groupBy [YEAR, GENRE] is the top 3 genres of each year. */
export type TopPerGroup = {
  /** How many rows to keep of each combination, 1 to 10000. */
  readonly first: Scalars['Int']['input'];
  /** Dimensions that are in groupBy, at least one. */
  readonly within: ReadonlyArray<MovieDimension>;
};

/** The aggregates of one year of release. */
export type YearStats = Stats & {
  readonly __typename?: 'YearStats';
  /** Sum of the movies' weights: movieCount with FULL; with SPLIT it adds up, over all rows, to the number of movies. */
  readonly attributedCount: Scalars['Float']['output'];
  /** Budgets, in US dollars. */
  readonly budget: MoneyStats;
  /** Distinct movies in the row, whatever the attribution. */
  readonly movieCount: Scalars['SafeInt']['output'];
  /** The Movie Database's measure of attention, without a unit. */
  readonly popularity: NumberStats;
  /** Revenue - budget in US dollars, over movies whose budget and revenue are both known. */
  readonly profit: MoneyStats;
  /** Revenues, in US dollars. */
  readonly revenue: MoneyStats;
  /** Return on investment, 1 for 100 %: sum of profit / sum of budget, both over the movies whose budget and revenue are both known: of sums, not the mean of the movies' own ratios. With SPLIT both sums are of the movies' shares. Null where no movie has both. */
  readonly roi?: Maybe<Scalars['Float']['output']>;
  /** Length, in minutes. */
  readonly runtime: NumberStats;
  /** The movies' mean votes, 0 to 10. */
  readonly voteAverage: NumberStats;
  /** How many votes the movies got; a movie that nobody voted for has 0. */
  readonly voteCount: NumberStats;
  /** Bayesian mean of the votes, 0 to 10: (500 * 6.0 + sum of voteAverage * voteCount) / (500 + sum of voteCount), over the distinct movies that have votes and a known voteAverage, whatever the attribution. The prior, as if there were 500 votes of 6.0 more, keeps rows with few votes from the ends. Null where no movie has votes. */
  readonly weightedRating?: Maybe<Scalars['Float']['output']>;
  /** The year of release; null for the movies without a date. */
  readonly year?: Maybe<Scalars['Int']['output']>;
};
