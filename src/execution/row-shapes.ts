import { LRUCache } from 'lru-cache'
import type { Row } from './fallback.js'

export type Target = Record<string, unknown>

/** A field of what is sent: a property of the row, or one that is filled later and only gets its place. */
export interface Place {
  readonly responseName: string
  readonly property: string | null
}

/** What becomes of the value of each place that has a property. */
export type Completes = readonly ((value: unknown, path: undefined) => unknown)[]

/** How to make what is sent of rows, for all rows of which the same is asked. */
export interface RowShape {
  copy(row: Row, completes: Completes): Target
}

const MAX_SHAPES = 1000

/** Of all of their keys, in characters. */
const MAX_KEYS = 2 ** 20

/** V8 makes hash tables of larger objects, however they are made. */
const MAX_PLACES = 200

/** Making a function for a shape takes as long as copying some hundred rows without it. */
const ROWS_WORTH_A_FUNCTION = 1000

const shapes = new LRUCache<string, RowShape>({
  max: MAX_SHAPES,
  maxSize: MAX_KEYS,
  sizeCalculation: (_, key) => key.length + 1,
})

/** Kept from one execution to the next. */
export function rowShape(places: readonly Place[]): RowShape {
  const key = places.map(({ responseName, property }) => `${responseName}:${property ?? ''}`).join()
  const known = shapes.get(key)
  if (known !== undefined) return known
  const made = newShape(places)
  shapes.set(key, made)
  return made
}

function newShape(places: readonly Place[]): RowShape {
  // In a usual object, a field of this name would not be one.
  if (places.some(({ responseName }) => responseName === '__proto__')) {
    return { copy: (row, completes) => copied(Object.create(null), places, row, completes) }
  }
  let rows = 0
  const shape: RowShape = {
    copy: (row, completes) => {
      rows += 1
      if (rows === ROWS_WORTH_A_FUNCTION && places.length <= MAX_PLACES) shape.copy = functionFor(places)
      return copied({}, places, row, completes)
    },
  }
  return shape
}

function copied(target: Target, places: readonly Place[], row: Row, completes: Completes): Target {
  for (const [index, { responseName, property }] of places.entries()) {
    target[responseName] = property === null ? null : completes[index]?.(row[property], undefined)
  }
  return target
}

/**
 * The same as a function of its own, which is ten times as fast: of each place in it V8 learns what the rows have there, of
 * a loop over names nothing. The names are those of the schema and, by GraphQL's grammar, letters, digits and `_`.
 */
function functionFor(places: readonly Place[]): RowShape['copy'] {
  const fields = places.map(({ responseName, property }, index) => {
    const value = property === null ? 'null' : `completes[${index}](row[${JSON.stringify(property)}], undefined)`
    return `${JSON.stringify(responseName)}: ${value}`
  })
  const copy: unknown = new Function('row', 'completes', `return { ${fields.join(', ')} }`)
  return isCopy(copy) ? copy : (row, completes) => copied({}, places, row, completes)
}

function isCopy(made: unknown): made is RowShape['copy'] {
  return typeof made === 'function'
}
