import { GraphQLError, Lexer, Source, type Token, TokenKind } from 'graphql'
import { queryLimits } from './query-limits.js'

/** An operation or a fragment as it is written; levels are those of selections, lists and objects within each other. */
export interface WrittenDefinition {
  /** Null of an operation. */
  readonly fragment: string | null
  deepest: number
  /** The fragments that it spreads, each with the deepest level at which it does. */
  readonly spreads: Map<string, number>
}

/** What a document defines, read without a call within a call; as far as it can be read, which is as far as it is parsed. */
export function writtenDefinitions(query: string): WrittenDefinition[] {
  const definitions: WrittenDefinition[] = []
  let current: WrittenDefinition | null = null
  let previous = ''
  let [level, parentheses] = [0, 0]

  function begin(fragment: string | null): WrittenDefinition {
    const definition = { fragment, deepest: 0, spreads: new Map<string, number>() }
    definitions.push(definition)
    return definition
  }

  for (const { kind, value } of tokensOf(query)) {
    if (current === null && previous === '' && value === 'fragment') {
      previous = value
      continue // its name comes next
    }
    current ??= begin(previous === 'fragment' ? value : null)
    if (kind === TokenKind.PAREN_L) parentheses += 1
    if (kind === TokenKind.PAREN_R) parentheses -= 1
    if (kind === TokenKind.BRACE_L || kind === TokenKind.BRACKET_L) level += 1
    if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R) level -= 1
    if (kind === TokenKind.NAME && previous === TokenKind.SPREAD && value !== 'on') {
      current.spreads.set(value, Math.max(1, level, current.spreads.get(value) ?? 0))
    }
    current.deepest = Math.max(current.deepest, level)
    const isOver = kind === TokenKind.BRACE_R && level === 0 && parentheses === 0
    if (isOver) current = null
    previous = isOver ? '' : kind
  }
  return definitions
}

function* tokensOf(query: string): Generator<Token> {
  const lexer = new Lexer(new Source(query))
  try {
    for (let count = 0; count <= queryLimits.tokens; count += 1) {
      const token = lexer.advance()
      if (token.kind === TokenKind.EOF) return
      yield token
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error // the parser will tell of a mistake
  }
}
