/**
 * @generated SignedSource<<f3759d761a8fe75c4d38a5f0e943f605>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type documentsGenreMovies$data = {
  readonly movies: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly nodeId: string;
        readonly releaseDate: string | null | undefined;
        readonly revenue: number | null | undefined;
        readonly title: string;
      };
    }>;
  };
  readonly name: string;
  readonly nodeId: string;
  readonly " $fragmentType": "documentsGenreMovies";
};
export type documentsGenreMovies$key = {
  readonly " $data"?: documentsGenreMovies$data;
  readonly " $fragmentSpreads": FragmentRefs<"documentsGenreMovies">;
};

import documentsGenreMoviesPaginationQuery_graphql from './documentsGenreMoviesPaginationQuery.graphql';

const node: ReaderFragment = (function(){
var v0 = [
  "movies"
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "nodeId",
  "storageKey": null
};
return {
  "argumentDefinitions": [
    {
      "defaultValue": 4,
      "kind": "LocalArgument",
      "name": "count"
    },
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "cursor"
    }
  ],
  "kind": "Fragment",
  "metadata": {
    "connection": [
      {
        "count": "count",
        "cursor": "cursor",
        "direction": "forward",
        "path": (v0/*:: as any*/)
      }
    ],
    "refetch": {
      "connection": {
        "forward": {
          "count": "count",
          "cursor": "cursor"
        },
        "backward": null,
        "path": (v0/*:: as any*/)
      },
      "fragmentPathInResult": [
        "node"
      ],
      "operation": documentsGenreMoviesPaginationQuery_graphql,
      "identifierInfo": {
        "identifierField": "nodeId",
        "identifierQueryVariableName": "id"
      }
    }
  },
  "name": "documentsGenreMovies",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "name",
      "storageKey": null
    },
    {
      "alias": "movies",
      "args": [
        {
          "kind": "Literal",
          "name": "orderBy",
          "value": [
            {
              "by": "TITLE",
              "direction": "ASC"
            }
          ]
        }
      ],
      "concreteType": "MovieConnection",
      "kind": "LinkedField",
      "name": "__documents_movies_connection",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "MovieEdge",
          "kind": "LinkedField",
          "name": "edges",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "Movie",
              "kind": "LinkedField",
              "name": "node",
              "plural": false,
              "selections": [
                (v1/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "title",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "releaseDate",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "revenue",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "__typename",
                  "storageKey": null
                }
              ],
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "cursor",
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "PageInfo",
          "kind": "LinkedField",
          "name": "pageInfo",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "endCursor",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "hasNextPage",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "__documents_movies_connection(orderBy:[{\"by\":\"TITLE\",\"direction\":\"ASC\"}])"
    },
    (v1/*:: as any*/)
  ],
  "type": "Genre",
  "abstractKey": null
};
})();

(node as any).hash = "2e92bfe79d1c7c6c74574295b7bd9ed5";

export default node;
