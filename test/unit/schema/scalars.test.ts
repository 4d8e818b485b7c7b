import fc from 'fast-check'
import { GraphQLError, parseValue, type ValueNode, visit } from 'graphql'
import { describe, expect, test } from 'vitest'
import { DateScalar } from '../../../src/leaf-types/date.scalar.js'
import { DateTimeScalar } from '../../../src/leaf-types/date-time.scalar.js'
import { Float } from '../../../src/leaf-types/float.scalar.js'
import { SafeInt } from '../../../src/leaf-types/safe-int.scalar.js'

const day = fc.date({ min: new Date('1874-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })

describe('Date', () => {
  test('is the same text in, by variable and by literal, and out', () => {
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10)
        expect(DateScalar.parseValue(text)).toBe(text)
        expect(DateScalar.parseLiteral(parseValue(`"${text}"`))).toBe(text)
        expect(DateScalar.serialize(text)).toBe(text)
      }),
    )
  })

  test.each(['1999-02-29', '1999-13-01', '1999-1-1', '12/31/1999', '1999-12-31T00:00:00Z', '', 19991231, null, true])(
    'is not %j',
    (value) => {
      expect(() => DateScalar.parseValue(value)).toThrow(/^Date must be a string with an existing calendar date/)
    },
  )
})

test('DateTime is an instant in UTC, with milliseconds', () => {
  expect(DateTimeScalar.serialize('2024-02-29T12:00:00+02:00')).toBe('2024-02-29T10:00:00.000Z')
})

describe('SafeInt', () => {
  test('is any safe integer, unchanged', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(SafeInt.serialize(value)).toBe(value)
      }),
    )
  })

  test.each([2 ** 53, -(2 ** 53), 0.5, Number.NaN, Number.POSITIVE_INFINITY])('is never %d', (value) => {
    expect(() => SafeInt.serialize(value)).toThrow(GraphQLError)
    expect(() => SafeInt.parseValue(value)).toThrow(GraphQLError)
  })
})

describe('Float', () => {
  test('is any finite number as a literal', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(finite, (value) => {
        expect(Float.parseLiteral(parseValue(`${value}`))).toBe(value === 0 ? 0 : value)
      }),
    )
  })

  test.each(['NaN', 'Infinity', 'inf', '1e999', '-1e999'])('is bad user input as %s', (literal) => {
    const refused = expect.objectContaining({
      message: `gte: expected a finite number, got ${literal}.`,
      extensions: { code: 'BAD_USER_INPUT', argument: 'gte' },
    })
    const object = parseValue(`{gte: [1, ${literal}]}`)
    const literals: ValueNode[] = []
    visit(object, { FloatValue: (node) => void literals.push(node), EnumValue: (node) => void literals.push(node) })
    expect(literals).toHaveLength(1)
    expect(() => literals.map((node) => Float.parseLiteral(node))).toThrow(refused)
  })
})
