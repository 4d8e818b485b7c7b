import { type ASTNode, type DocumentNode, GraphQLError, Kind, parse, type Source, visit } from 'graphql'

const LITERALS: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
])

/** A document has up to a hundred mistakes, each of which is looked for in it. */
const parsed = new WeakMap<Source, DocumentNode>()

/**
 * The argument whose literal a validation error is about, as in `having: [{measure: GENRE}]`; undefined for other errors.
 * graphql-js says what is wrong with the literal, but not whose it is.
 */
export function argumentOfLiteral(error: unknown): string | undefined {
  if (!(error instanceof GraphQLError)) return undefined
  const { nodes, source } = error
  const literal = nodes?.[0]
  if (literal === undefined || source === undefined || !LITERALS.has(literal.kind)) return undefined
  let argument: string | undefined
  visit(documentOf(source), {
    Argument: (node) => {
      if (isWithin(literal, node)) argument = node.name.value
    },
  })
  return argument
}

function documentOf(source: Source): DocumentNode {
  const document = parsed.get(source) ?? parse(source)
  parsed.set(source, document)
  return document
}

function isWithin({ loc: inner }: ASTNode, { loc: outer }: ASTNode): boolean {
  return inner !== undefined && outer !== undefined && inner.start >= outer.start && inner.end <= outer.end
}
