import { type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql'

/** How large a selection is, fragments put where they are spread. */
export interface DocumentSize {
  /** Levels of selections; those of introspection have graphql-js's own limit and count as one. */
  readonly depth: number
  readonly fields: number
  /** Fields with arguments. */
  readonly questions: number
}

type FragmentOf = (name: string) => FragmentDefinitionNode | null | undefined

const empty: DocumentSize = { depth: 0, fields: 0, questions: 0 }

/** Of a fragment that is missing or within itself: its spreads multiply all the same. */
const unknown: DocumentSize = { depth: 0, fields: 1, questions: 0 }

/** A pair of fields with selections takes graphql-js as long to compare as so many pairs without. */
const PAIR_WITH_SELECTIONS = 25

/** Measures selections of one document. Takes as long as the document is, however its fragments multiply. */
export class DocumentSizes {
  readonly #ofFragments = new Map<FragmentDefinitionNode, DocumentSize>()
  readonly #around = new Set<FragmentDefinitionNode>()
  /** The name of a fragment that was found within itself. */
  circle: string | null = null

  constructor(private readonly fragmentOf: FragmentOf) {}

  of({ selections }: SelectionSetNode): DocumentSize {
    return selections.map((selection) => this.#ofSelection(selection)).reduce(beside, empty)
  }

  #ofSelection(selection: SelectionNode): DocumentSize {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet)
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#ofFragment(this.fragmentOf(selection.name.value))
    const below = selection.selectionSet ? this.of(selection.selectionSet) : empty
    const fields = below.fields + 1
    if (selection.name.value.startsWith('__')) return { depth: 1, fields, questions: 0 }
    const isQuestion = selection.arguments !== undefined && selection.arguments.length > 0
    return { depth: below.depth + 1, fields, questions: below.questions + (isQuestion ? 1 : 0) }
  }

  #ofFragment(fragment: FragmentDefinitionNode | null | undefined): DocumentSize {
    if (!fragment) return unknown
    if (this.#around.has(fragment)) this.circle = fragment.name.value
    const known = this.#ofFragments.get(fragment)
    if (known) return known
    this.#ofFragments.set(fragment, unknown)
    this.#around.add(fragment)
    const size = this.of(fragment.selectionSet)
    this.#around.delete(fragment)
    this.#ofFragments.set(fragment, size)
    return size
  }

  /**
   * About how much graphql-js has to compare to see that fields of one name in one place can be sent as one: it compares
   * every two of them. Takes as long as there are fields, fragments counted where they are spread; no end if there is a circle.
   */
  comparisons(selectionSets: readonly SelectionSetNode[]): number {
    const named = new Map<string, SelectionSetNode[]>()
    const repeated = new Map<string, number>()
    for (const set of selectionSets) this.#collect(set, named, repeated, new Set())
    let count = 0
    for (const [name, times] of repeated) {
      const below = named.get(name) ?? []
      count += pairs(times) + PAIR_WITH_SELECTIONS * pairs(below.length)
      if (below.length > 0) count += this.comparisons(below)
    }
    return count
  }

  #collect(
    { selections }: SelectionSetNode,
    named: Map<string, SelectionSetNode[]>,
    repeated: Map<string, number>,
    within: ReadonlySet<string>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value
        repeated.set(name, (repeated.get(name) ?? 0) + 1)
        if (selection.selectionSet) named.set(name, [...(named.get(name) ?? []), selection.selectionSet])
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#collect(selection.selectionSet, named, repeated, within)
      } else if (!within.has(selection.name.value)) {
        const fragment = this.fragmentOf(selection.name.value)
        const inside = new Set(within).add(selection.name.value)
        if (fragment) this.#collect(fragment.selectionSet, named, repeated, inside)
      }
    }
  }
}

function beside(one: DocumentSize, other: DocumentSize): DocumentSize {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
    questions: one.questions + other.questions,
  }
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2
}

/** How many fields are written in a selection, whatever its fragments have. */
export function fieldsIn({ selections }: SelectionSetNode): number {
  return selections.reduce((sum, selection) => {
    const own = selection.kind === Kind.FIELD ? 1 : 0
    const below = selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet
    return sum + own + (below ? fieldsIn(below) : 0)
  }, 0)
}
