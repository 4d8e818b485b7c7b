import {
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { addPath, type Path } from 'graphql/jsutils/Path.js'
import { ListedRows } from '../request/listed-rows.js'
import { giveUp, isRow, type Row } from './fallback.js'
import { JsonText } from './json-text.js'
import { rowShape, type Target } from './row-shapes.js'

/** What the making of an answer is told, and asked, as it goes on. */
export interface Progress {
  /** So many values, and about so many bytes of what is sent. Throws AnswerTooLargeError. */
  add(values: number, bytes: number): void
  /** Whether others should go on first; to be asked for every object. */
  readonly isDue: boolean
  /** Goes on with `rest` when others have. */
  later(rest: () => void): void
  /** Goes on with `rest` when the value is there. */
  wait<Value>(value: PromiseLike<Value>, rest: (value: Value) => void): void
  /** Does at once what is not for this answer alone, and counts nothing of it. */
  quietly<Value>(work: () => Value): Value
  /** A part of the answer has been written already. */
  addText(): void
}

/** Makes what is sent of what a resolver returned or a property holds. */
export interface Completion {
  readonly complete: (value: unknown, path: Path | undefined) => unknown
  /** Whether it has to know the path: there are resolvers below. */
  readonly needsPath: boolean
  /** What is sent of a value, equal for equal selections; null if there are resolvers below. */
  readonly selection: string | null
  /** How many fields a value has that is sent. */
  readonly fields: number
}

/** Puts one field of a row into what is sent. */
export type Fill = (row: Row | undefined, target: Target, path: Path | undefined) => void

/** A field as it is asked for: a property that is copied with the others of its row, or one that is filled by itself. */
export type PlannedField =
  | ({ readonly property: string } & Pick<Completion, 'complete' | 'selection' | 'fields'>)
  | { readonly fill: Fill }

/** By the names that they have in the response, and in its order. */
export type PlannedFields = ReadonlyMap<string, PlannedField>

/** How values of a type are completed; `fieldsOf` says what is asked of an object. */
export function completionOf(
  type: GraphQLOutputType,
  fieldsOf: (type: GraphQLObjectType) => PlannedFields,
  progress: Progress,
): Completion {
  if (isNonNullType(type)) return ofNonNull(completionOf(type.ofType, fieldsOf, progress))
  if (isListType(type)) return ofList(completionOf(type.ofType, fieldsOf, progress), progress)
  if (isLeafType(type)) return ofLeaf(type, progress)
  if (isObjectType(type) && !type.isTypeOf) return ofObject(type.name, fieldsOf(type), progress)
  return giveUp()
}

function ofNonNull({ complete, ...others }: Completion): Completion {
  return { ...others, complete: (value, path) => complete(value, path) ?? giveUp() }
}

function ofList({ complete, needsPath, selection, fields }: Completion, progress: Progress): Completion {
  function fill(items: unknown[], value: readonly unknown[], path: Path | undefined): void {
    while (items.length < value.length) {
      if (progress.isDue) {
        progress.later(() => fill(items, value, path))
        return
      }
      const index = items.length
      items.push(complete(value[index], needsPath ? addPath(path, index, undefined) : undefined))
    }
  }

  /** Written once for all answers, if nothing below has to be resolved for this one. */
  function listed(rows: ListedRows, path: Path | undefined): unknown {
    if (selection === null) {
      const items: unknown[] = []
      progress.wait(rows.objects(), (objects) => fill(items, objects, path))
      return items
    }
    progress.add(rows.length * fields, 0)
    const json = new JsonText()
    const write = (row: unknown): unknown => progress.quietly(() => complete(row, undefined))
    progress.wait(rows.texts(selection, write), (texts) => {
      progress.add(
        0,
        texts.reduce((sum, { length }) => sum + length, 0),
      )
      json.write(texts)
    })
    progress.addText()
    return json
  }

  return {
    complete: (value, path) => {
      if (value === null || value === undefined) return null
      if (value instanceof ListedRows) return listed(value, path)
      if (!Array.isArray(value)) return giveUp()
      const items: unknown[] = []
      fill(items, value, path)
      return items
    },
    needsPath,
    selection: selection === null ? null : `[${selection}]`,
    fields,
  }
}

function ofLeaf(type: GraphQLLeafType, progress: Progress): Completion {
  return {
    complete: (value) => {
      if (value === null || value === undefined) return null
      if (typeof value === 'function' || (typeof value === 'object' && !isRow(value))) return giveUp()
      const serialized = type.serialize(value) ?? giveUp()
      if (typeof serialized === 'string') progress.add(0, serialized.length)
      return serialized
    },
    needsPath: false,
    selection: '',
    fields: 0,
  }
}

function ofObject(typeName: string, fields: PlannedFields, progress: Progress): Completion {
  const makeTarget = targetsOf(fields)
  const bytes = bytesBesideText(fields.keys())
  const fills = [...fields.values()].flatMap((field) => ('fill' in field ? field.fill : []))
  return {
    complete: (value, path) => {
      if (value === null || value === undefined) return null
      if (!isRow(value)) return giveUp()
      progress.add(fields.size, bytes)
      const target = makeTarget(value)
      for (const fill of fills) fill(value, target, path)
      return target
    },
    needsPath: fills.length > 0,
    selection: selectionOf(typeName, fields),
    fields: [...fields.values()].reduce((sum, field) => sum + 1 + ('fields' in field ? field.fields : 0), 0),
  }
}

function selectionOf(typeName: string, fields: PlannedFields): string | null {
  const texts: string[] = []
  for (const [responseName, field] of fields) {
    if ('fill' in field || field.selection === null) return null
    texts.push(`${responseName}:${field.property}${field.selection}`)
  }
  return `${typeName}{${texts.join()}}`
}

/** Makes the objects of what is sent: a row's properties are in them, and a place for each field that is still to be filled. */
export function targetsOf(fields: PlannedFields): (row: Row) => Target {
  const shape = rowShape(
    [...fields].map(([responseName, field]) => ({
      responseName,
      property: 'property' in field ? field.property : null,
    })),
  )
  const completes = [...fields.values()].map((field) => ('complete' in field ? field.complete : () => null))
  return (row) => shape.copy(row, completes)
}

/** What a number takes, about, with what stands around it. */
const BYTES_PER_VALUE = 8

/** About what an object takes in what is sent, but for its texts. */
function bytesBesideText(names: Iterable<string>): number {
  let bytes = 0
  for (const name of names) bytes += name.length + BYTES_PER_VALUE
  return bytes
}
