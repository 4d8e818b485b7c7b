/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../schema-types.js';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type DataLoadsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DataLoadsQuery = { readonly loads: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly outcome: Types.LoadOutcome, readonly error: string | null, readonly mode: Types.LoadMode, readonly base: number | null, readonly snapshot: number | null, readonly drop: string, readonly bytes: number, readonly startedAt: string, readonly finishedAt: string, readonly read: number, readonly movies: number, readonly duplicates: number, readonly repaired: number, readonly rejected: number, readonly deleted: number }> } };

export type LoadAccountFragment = { readonly id: string, readonly outcome: Types.LoadOutcome, readonly error: string | null, readonly mode: Types.LoadMode, readonly base: number | null, readonly snapshot: number | null, readonly drop: string, readonly bytes: number, readonly startedAt: string, readonly finishedAt: string, readonly read: number, readonly movies: number, readonly duplicates: number, readonly repaired: number, readonly rejected: number, readonly deleted: number };

export const LoadAccountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LoadAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Load"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"drop"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"movies"}},{"kind":"Field","name":{"kind":"Name","value":"duplicates"}},{"kind":"Field","name":{"kind":"Name","value":"repaired"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"deleted"}}]}}]} as unknown as DocumentNode<LoadAccountFragment, unknown>;
export const DataLoadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataLoads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LoadAccount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LoadAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Load"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"drop"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"movies"}},{"kind":"Field","name":{"kind":"Name","value":"duplicates"}},{"kind":"Field","name":{"kind":"Name","value":"repaired"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"deleted"}}]}}]} as unknown as DocumentNode<DataLoadsQuery, DataLoadsQueryVariables>;