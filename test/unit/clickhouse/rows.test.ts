import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { col, decodeRows, type RowOf } from '../../../clickhouse/sql/rows.js'

const shape = {
  year: col.int,
  name: col.string,
  sum: col.nullable(col.float),
  classic: col.bool,
  genres: col.array(col.tuple(col.int, col.string)),
}

interface Row {
  year: number
  name: string
  sum: number | null
  classic: boolean
  genres: [number, string][]
}

const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const row = fc.record<Row>({
  year: fc.integer(),
  name: fc.string({ unit: 'binary' }),
  sum: fc.option(finite),
  classic: fc.boolean(),
  genres: fc.array(fc.tuple(fc.integer(), fc.string())),
})
const line = ({ year, name, sum, classic, genres }: Row): string =>
  `${JSON.stringify([year, name, sum, classic, genres])}\n`

describe('decodeRows', () => {
  it('gives back every row under its names', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(decodeRows(rows.map(line).join(''), shape)).toEqual(JSON.parse(JSON.stringify(rows)))
      }),
    )
  })

  it('has the types of the shape', () => {
    expectTypeOf<RowOf<typeof shape>>().toEqualTypeOf<Row>()
  })

  it.each([
    [{ n: col.int }, '["1"]', 'expected a whole number in column "n", got "1"'],
    [{ n: col.int }, '[1.5]', 'expected a whole number in column "n", got 1.5'],
    [{ n: col.float }, '[null]', 'expected a number in column "n", got null'],
    [{ n: col.nullable(col.string) }, '[1]', 'expected a string or null in column "n", got 1'],
    [{ n: col.bool }, '[1]', 'expected a boolean in column "n", got 1'],
    [{ n: col.array(col.int) }, '[[1,"2"]]', 'expected an array, each a whole number in column "n", got [1,"2"]'],
    [{ n: col.tuple(col.int, col.int) }, '[[1]]', 'expected a tuple of a whole number, a whole number in column "n"'],
    [{ n: col.int }, '[1,2]', 'expected rows of 1 columns (n), got [1,2]'],
    [{ n: col.int, m: col.int }, '[1]', 'expected rows of 2 columns (n, m), got [1]'],
  ])('refuses a cell of the wrong kind: %#', (wrong, text, message) => {
    expect(() => decodeRows(`${text}\n`, wrong)).toThrow(TypeError)
    expect(() => decodeRows(`${text}\n`, wrong)).toThrow(message)
  })
})
