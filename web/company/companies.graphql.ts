/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../schema-types.js';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** One level of the order of companies. */
export type CompanyOrderBy = {
  /** What to order by. */
  readonly by: CompanySort;
  /** Which end comes first. */
  readonly direction?: SortDirection;
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

export type CompanyListQueryVariables = Exact<{
  where?: Types.CompanyWhere | null | undefined;
  orderBy?: ReadonlyArray<Types.CompanyOrderBy> | Types.CompanyOrderBy | null | undefined;
  after?: string | null | undefined;
}>;


export type CompanyListQuery = { readonly snapshot: { readonly id: number }, readonly companies: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly stats: { readonly movieCount: number, readonly budget: { readonly sum: number | null, readonly knownCount: number }, readonly revenue: { readonly sum: number | null, readonly knownCount: number }, readonly profit: { readonly sum: number | null, readonly knownCount: number } } }> } };


export const CompanyListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyOrderBy"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"companies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movieCount"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"knownCount"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompanyListQuery, CompanyListQueryVariables>;