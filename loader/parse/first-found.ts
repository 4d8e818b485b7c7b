import { type Quote, quote } from '../errors/load-error.js'

/** A cell, and where it is. */
export interface Found {
  readonly cell: string
  readonly column: string
  readonly line: number
}

export function shown({ cell, column, line }: Found): Quote {
  return quote(`${JSON.stringify(cell)} (${column}, line ${line})`, `another one (${column}, line ${line})`)
}

/** For each of some keys, the first cell that was found, and how many were. */
export class FoundBy<Key> {
  readonly #all = new Map<Key, { readonly first: Found; count: number }>()

  /** `found` is asked for the first one only. */
  add(key: Key, found: () => Found): void {
    const known = this.#all.get(key)
    if (known === undefined) this.#all.set(key, { first: found(), count: 1 })
    else known.count++
  }

  first(key: Key): Found | undefined {
    return this.#all.get(key)?.first
  }

  count(key: Key): number {
    return this.#all.get(key)?.count ?? 0
  }
}
