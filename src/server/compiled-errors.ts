import { type DocumentNode, type ExecutionResult, GraphQLError, type Source, type SourceLocation } from 'graphql'

/** The result with graphql-js's own errors: graphql-jit's look like them, but are not known to Apollo as such. */
export function withOwnErrors(result: ExecutionResult, document: DocumentNode): ExecutionResult {
  if (result.errors === undefined) return result
  return { ...result, errors: result.errors.map((error) => ownError(error, document.loc?.source)) }
}

function ownError({ message, path, originalError, extensions, locations }: GraphQLError, source: Source | undefined) {
  return new GraphQLError(message, {
    path,
    originalError,
    extensions,
    source,
    positions: source && locations?.map((location) => positionOf(location, source)),
  })
}

function positionOf({ line, column }: SourceLocation, { body }: Source): number {
  const lineEnds = [...body.matchAll(/\r\n|[\n\r]/g)]
  const lineEnd = lineEnds[line - 2]
  return (lineEnd === undefined ? 0 : lineEnd.index + lineEnd[0].length) + column - 1
}
