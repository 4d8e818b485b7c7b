import { GraphQLError, GraphQLFloat, GraphQLScalarType, print, TokenKind, type ValueNode } from 'graphql'

/**
 * GraphQL's own Float, except that a literal such as NaN, or 1e999 (which graphql-js lets through as Infinity), is bad
 * input. In variables graphql-js refuses both by itself.
 */
export const Float = new GraphQLScalarType<number, number>({
  ...GraphQLFloat.toConfig(),
  parseLiteral: (node, variables) => {
    if (/^-?(nan|inf|infinity)$/i.test(print(node))) throw notFinite(node)
    const value = GraphQLFloat.parseLiteral(node, variables)
    if (Number.isFinite(value)) return value
    throw notFinite(node)
  },
})

function notFinite(node: ValueNode): GraphQLError {
  const argument = argumentOf(node)
  return new GraphQLError(`${argument}: expected a finite number, got ${print(node)}.`, {
    nodes: node,
    extensions: { code: 'BAD_USER_INPUT', argument },
  })
}

/** The name before the colon before the value, which may stand in a list: a scalar is told nothing else of its place. */
function argumentOf({ loc }: ValueNode): string {
  let token = loc?.startToken
  while (token && token.kind !== TokenKind.COLON) token = token.prev ?? undefined
  return token?.prev?.value ?? 'Float'
}
