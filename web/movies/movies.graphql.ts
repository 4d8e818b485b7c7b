/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../schema-types.js';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** A semi-join on the movie: it chooses movies, and takes nothing away from their lists. All that are given must hold. */
export type CompanyRelation = {
  /** All of its companies match; true for a movie without any. {} is no condition. */
  readonly every?: CompanyWhere | null | undefined;
  /** None of its companies matches; {} is: it has none. */
  readonly none?: CompanyWhere | null | undefined;
  /** At least one of its companies matches; {} is: it has one. */
  readonly some?: CompanyWhere | null | undefined;
};

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

/** Which end comes first. Unknown values are last either way. */
export type SortDirection =
  /** Smallest, earliest or alphabetically first. */
  | 'ASC'
  /** Largest, latest or alphabetically last. */
  | 'DESC';

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

export type MovieListQueryVariables = Exact<{
  where?: Types.MovieWhere | null | undefined;
  orderBy?: ReadonlyArray<Types.MovieOrderBy> | Types.MovieOrderBy | null | undefined;
  after?: string | null | undefined;
}>;


export type MovieListQuery = { readonly snapshot: { readonly id: number }, readonly genres: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly movies: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: number | null, readonly budget: number | null, readonly revenue: number | null, readonly profit: number | null, readonly popularity: number | null, readonly voteAverage: number | null, readonly voteCount: number | null, readonly genres: ReadonlyArray<{ readonly id: string, readonly name: string }> }> } };


export const MovieListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MovieList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MovieWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MovieOrderBy"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"genres"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"movies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"}},{"kind":"Field","name":{"kind":"Name","value":"profit"}},{"kind":"Field","name":{"kind":"Name","value":"popularity"}},{"kind":"Field","name":{"kind":"Name","value":"voteAverage"}},{"kind":"Field","name":{"kind":"Name","value":"voteCount"}},{"kind":"Field","name":{"kind":"Name","value":"genres"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MovieListQuery, MovieListQueryVariables>;