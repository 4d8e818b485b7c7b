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

export type DataLoadingQueryVariables = Exact<{ [key: string]: never; }>;


export type DataLoadingQuery = { readonly loading: { readonly elsewhere: boolean, readonly loads: ReadonlyArray<{ readonly drop: string, readonly mode: Types.LoadMode, readonly startedAt: string, readonly seconds: number, readonly phase: Types.LoadPhase, readonly records: number, readonly bytesRead: number, readonly bytes: number }> } };


export const DataLoadingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataLoading"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loading"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elsewhere"}},{"kind":"Field","name":{"kind":"Name","value":"loads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drop"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"bytesRead"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}}]}}]}}]}}]} as unknown as DocumentNode<DataLoadingQuery, DataLoadingQueryVariables>;