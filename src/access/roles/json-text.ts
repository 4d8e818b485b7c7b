import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { groupBy } from '../../request/group-by.js'

export type Path = readonly (string | number)[]

export interface Mistake {
  readonly path: Path
  readonly line: number
  readonly wrong: string
}

/** A JSON text that people write: comments and commas at ends are allowed, and where a value stands is known. */
export class JsonText {
  /** What is wrong with it as JSON; names that an object has twice, too, of which readers of JSON take the last in silence. */
  readonly mistakes: readonly Mistake[]
  readonly value: unknown
  readonly #root: Node | undefined

  constructor(private readonly text: string) {
    const errors: ParseError[] = []
    this.#root = parseTree(text, errors, { disallowComments: false, allowTrailingComma: true })
    this.value = jsonOf(this.#root)
    this.mistakes = [
      ...errors.map(({ error, offset }) => ({
        path: [],
        line: this.#lineAt(offset),
        wrong: `expected JSON, got a mistake: ${printParseErrorCode(error)}.`,
      })),
      ...(this.#root === undefined ? [] : [...this.#twice(this.#root, [])]),
    ]
  }

  /** The line of a value, or of what is nearest around it, from 1. */
  lineOf(path: Path): number {
    return this.#lineAt(nearest(this.#root, path)?.offset ?? 0)
  }

  #lineAt(offset: number): number {
    return this.text.slice(0, offset).split('\n').length
  }

  *#twice(node: Node, path: Path): Generator<Mistake> {
    const byName = groupBy(node.type === 'object' ? propertiesOf(node) : [], ({ name }) => name)
    for (const [name, properties] of byName) {
      const at = [...path, name]
      const [line = 0, ...others] = properties.map(({ offset }) => this.#lineAt(offset))
      if (others.length > 0) {
        yield { path: at, line, wrong: `expected once, got it in the lines ${[line, ...others].join(' and ')}.` }
      }
      for (const { value } of properties) if (value !== undefined) yield* this.#twice(value, at)
    }
    if (node.type !== 'array') return
    for (const [index, child] of (node.children ?? []).entries()) yield* this.#twice(child, [...path, index])
  }
}

function nearest(root: Node | undefined, path: Path): Node | undefined {
  if (root === undefined || path.length === 0) return root
  return findNodeAtLocation(root, [...path]) ?? nearest(root, path.slice(0, -1))
}

function jsonOf(node: Node | undefined): unknown {
  if (node === undefined) return undefined
  if (node.type === 'object') {
    return Object.fromEntries(propertiesOf(node).map(({ name, value }) => [name, jsonOf(value)]))
  }
  if (node.type === 'array') return (node.children ?? []).map(jsonOf)
  const value: unknown = node.value
  return value
}

interface Property {
  readonly name: string
  readonly offset: number
  readonly value: Node | undefined
}

function propertiesOf(node: Node): Property[] {
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    typeof key?.value === 'string' ? [{ name: key.value, offset: key.offset, value }] : [],
  )
}
