import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bind, empty, identifier, join, type Sql, sql } from '../../../clickhouse/sql/sql.js'

const rendered = ({ text, values }: Sql): { text: string; values: unknown } => ({ text, values })

describe('sql', () => {
  it('puts a typed placeholder where a value stands', () => {
    const statement = sql`SELECT title FROM movies WHERE year >= ${bind.uint16(1990)} AND title = ${bind.string("it's")}`
    expect(rendered(statement)).toEqual({
      text: 'SELECT title FROM movies WHERE year >= {p0:UInt16} AND title = {p1:String}',
      values: { p0: 1990, p1: "it's" },
    })
  })

  it('numbers placeholders anew when pieces are put together, and writes names as they are', () => {
    const condition = (year: number): Sql => sql`year = ${bind.uint16(year)}`
    const where = join([condition(1990), condition(1991)], sql` OR `)
    expect(rendered(sql`SELECT ${bind.bool(true)} FROM ${identifier('movies')} WHERE ${where}`)).toEqual({
      text: 'SELECT {p0:Bool} FROM movies WHERE year = {p1:UInt16} OR year = {p2:UInt16}',
      values: { p0: true, p1: 1990, p2: 1991 },
    })
  })

  it('shares a placeholder between equal values of equal type, and only those', () => {
    const statement = sql`${bind.uint8(1)} ${bind.uint16(1)} ${bind.uint8(1)} ${bind.string('1')} ${bind.strings(['1'])}`
    expect(rendered(statement)).toEqual({
      text: '{p0:UInt8} {p1:UInt16} {p0:UInt8} {p2:String} {p3:Array(String)}',
      values: { p0: 1, p1: 1, p2: '1', p3: ['1'] },
    })
  })

  it('leaves nothing behind for the empty piece, and joins no pieces to it', () => {
    expect(rendered(sql`SELECT 1${empty}`)).toEqual({ text: 'SELECT 1', values: {} })
    expect(rendered(join([], sql`, `))).toEqual({ text: '', values: {} })
    expect(rendered(join([sql`a`], sql`, `))).toEqual({ text: 'a', values: {} })
  })

  it('never lets a value into the text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(fc.string()), (one, many) => {
        const { text, values } = sql`SELECT ${bind.string(one)}, ${bind.strings(many)}`
        expect(text).toBe('SELECT {p0:String}, {p1:Array(String)}')
        expect(values).toEqual({ p0: one, p1: many })
      }),
    )
  })

  it.each([['DROP TABLE movies'], [1], [null], [undefined], [{ text: '1' }]])('refuses the bare value %j', (value) => {
    // @ts-expect-error what the compiler refuses is refused at run time too
    expect(() => sql`SELECT ${value}`).toThrow(TypeError)
  })
})

describe('bind', () => {
  const integers = [
    { name: 'uint8', one: bind.uint8, many: bind.uint8s, min: 0, max: 255 },
    { name: 'uint16', one: bind.uint16, many: bind.uint16s, min: 0, max: 65_535 },
    { name: 'uint32', one: bind.uint32, many: bind.uint32s, min: 0, max: 4_294_967_295 },
    { name: 'uint64', one: bind.uint64, many: bind.uint64s, min: 0, max: Number.MAX_SAFE_INTEGER },
    { name: 'int32', one: bind.int32, many: bind.int32s, min: -2_147_483_648, max: 2_147_483_647 },
    { name: 'int64', one: bind.int64, many: bind.int64s, min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
  ]

  it.each(integers)('$name takes whole numbers of its range and no others', ({ one, many, min, max }) => {
    for (const value of [min, max, 0, 1]) expect(one(value).value).toBe(value)
    for (const value of [min - 1, max + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => one(value)).toThrow(RangeError)
      expect(() => many([0, value])).toThrow(RangeError)
    }
  })

  it('says what was expected and what came', () => {
    expect(() => bind.uint8(256)).toThrow('expected a whole number from 0 to 255 for UInt8, got 256')
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('float64 refuses %d', (value) => {
    expect(() => bind.float64(value)).toThrow(RangeError)
    expect(() => bind.float64s([value])).toThrow(RangeError)
  })

  it('is not changed by what happens to an array afterwards', () => {
    const names = ['a']
    const bound = bind.strings(names)
    names.push('b')
    expect(bound.value).toEqual(['a'])
  })
})

describe('identifier', () => {
  it.each(['', '1a', 'a.b', 'a b', 'a`b', 'é', 'a;', 'a\n'])('refuses %j', (name) => {
    expect(() => identifier(name)).toThrow(RangeError)
  })
})
