import type { FormatColumn } from '../formats/format.js'
import { booleanCell } from './boolean-cell.js'
import type { CellKind } from './cell-kind.js'
import { dateCell, type ReleaseDate } from './date-cell.js'
import { copyCodedNames, copyNumberedNames } from './fast-path/name-lists.js'
import { copyBoolean, copyCount, copyDate, copyDollars, copyId, copyNumber } from './fast-path/plain-cells.js'
import {
  type CodedName,
  codedNamesCell,
  memoized,
  type NumberedName,
  notingEncoding,
  numberedNamesCell,
} from './nested-cells.js'
import { countCell, dollarsCell, idCell, numberCell } from './plain-cells.js'
import { IDS, type Range } from './range.js'
import { escaped } from './row-bytes.js'
import { holdsUnknownWord, noteUnknown } from './unknown-words.js'

type OneValue = readonly [string]

/** A value as a row has it that needs no escape, or NULL. */
export const plainValue = (held: number | boolean | null): string => (held === null ? '\\N' : String(held))

const oneValue = (held: number | boolean | null): OneValue => [plainValue(held)]
const list = (members: readonly string[]): OneValue => [`[${members.join()}]`]

export const numbers = (column: string, range: Range): CellKind<number | null, OneValue> => ({
  read: numberCell(column, range),
  values: oneValue,
  fastPath: copyNumber(range.most),
  hasPoints: true,
  numbers: range,
})

export const dollars = (column: string, range: Range): CellKind<number | null, OneValue> => ({
  read: dollarsCell(column, range),
  values: oneValue,
  fastPath: copyDollars,
  numbers: range,
})

export const counts = (column: string, range: Range): CellKind<number | null, OneValue> => ({
  read: countCell(column, range),
  values: oneValue,
  fastPath: copyCount,
  numbers: range,
})

export const ids = (column: string): CellKind<number, OneValue> => ({
  read: idCell(column),
  values: oneValue,
  fastPath: copyId,
  numbers: IDS,
})

export const booleans: CellKind<boolean | null, OneValue> = {
  read: booleanCell,
  values: oneValue,
  fastPath: copyBoolean,
}

/** As text and as its parts. */
export const dates: CellKind<ReleaseDate, readonly [iso: string, year: string, month: string, day: string]> = {
  read: dateCell,
  values: ({ iso, year, month, day }) => [iso ?? '', String(year), String(month), String(day)],
  fastPath: copyDate,
  hasDates: true,
}

export const numberedNames = (): CellKind<readonly NumberedName[], OneValue> => ({
  read: notingEncoding(memoized(numberedNamesCell)),
  values: (held) => list(held.map(([key, name]) => `(${key},'${escaped(name)}')`)),
  fastPath: copyNumberedNames(),
})

export const codedNames = (key: string): CellKind<readonly CodedName[], OneValue> => ({
  read: notingEncoding(memoized(codedNamesCell(key))),
  values: (held) => list(held.map(([code, name]) => `('${escaped(code)}','${escaped(name)}')`)),
  fastPath: copyCodedNames(key),
})

/** A column of texts that are what their cells say, but for the words for what is unknown. An unknown one is empty. */
export function textColumn(name: string, fills: string): FormatColumn {
  return {
    name,
    required: false,
    fills: [fills],
    numbers: null,
    hasDates: false,
    writer: (layout) => {
      const field = layout.fields.get(name)
      return (fields, row, reading) => {
        if (field !== undefined && holdsUnknownWord(fields.bytes, fields.start(field), fields.end(field))) {
          noteUnknown(fields.text(field), reading)
        } else if (field !== undefined) row.copyField(fields, field)
        row.endValue()
      }
    },
  }
}
