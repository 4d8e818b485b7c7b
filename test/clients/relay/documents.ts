import { graphql } from 'relay-runtime'

/** What a page would show; relay-compiler makes an artifact of each. */
export const documents = {
  query: () => graphql`
    query documentsGenreQuery($nodeId: ID!) {
      node(nodeId: $nodeId) {
        ...documentsGenreMovies @arguments(count: 4) @alias(as: "genre")
      }
      genres {
        nodeId
        name
      }
      company(id: "1") {
        id
        name
      }
    }
  `,
  movies: () => graphql`
    fragment documentsGenreMovies on Genre
    @refetchable(queryName: "documentsGenreMoviesPaginationQuery")
    @argumentDefinitions(cursor: { type: "String" }, count: { type: "Int", defaultValue: 4 }) {
      name
      movies(first: $count, after: $cursor, orderBy: [{ by: TITLE, direction: ASC }]) @connection(key: "documents_movies") {
        edges {
          node {
            nodeId
            title
            releaseDate
            revenue
          }
        }
      }
    }
  `,
  roundQuery: () => graphql`
    query documentsRoundQuery($first: Int, $after: String, $last: Int) {
      ...documentsRound @arguments(first: $first, after: $after, last: $last)
    }
  `,
  round: () => graphql`
    fragment documentsRound on Query
    @refetchable(queryName: "documentsRoundPaginationQuery")
    @argumentDefinitions(
      first: { type: "Int" }
      after: { type: "String" }
      last: { type: "Int" }
      before: { type: "String" }
    ) {
      companies(first: $first, after: $after, last: $last, before: $before) @connection(key: "documents_companies") {
        edges {
          node {
            name
          }
        }
        pageInfo {
          hasPreviousPage
          startCursor
        }
      }
    }
  `,
}
