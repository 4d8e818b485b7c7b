import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PythonValue, parsePython } from '../../../loader/parse/python-literal.js'
import { PythonSyntaxError } from '../../../loader/parse/python-syntax-error.js'
import { propertyRuns } from '../../runs.js'
import { pythonRepr } from './python-repr.js'

const backslash = '\\'

const readable: ReadonlyArray<readonly [what: string, text: string, value: PythonValue]> = [
  ['names', '[None, True, False]', [null, true, false]],
  ['names of JSON', '[null, true, false]', [null, true, false]],
  ['not a number', 'nan', Number.NaN],
  ['infinities', '[inf, -inf, +inf]', [Infinity, -Infinity, Infinity]],
  ['whole numbers', '[0, 00, 7, 1_000, -3, +4, - 5]', [0, 0, 7, 1000, -3, 4, -5]],
  ['other bases', '[0x1F, 0o17, 0b101, 0xdead_beef]', [31, 15, 5, 0xdeadbeef]],
  ['large whole numbers', '[9007199254740991, 9007199254740993]', [9007199254740991, 9007199254740993n]],
  ['floats', '[1.5, 1., .5, 1e3, 1E-3, 1_0.0_1, 1.5e+2]', [1.5, 1, 0.5, 1000, 0.001, 10.01, 150]],
  ['single quotes', `'it "is"'`, 'it "is"'],
  ['double quotes', `"Kerri O'Kane"`, "Kerri O'Kane"],
  ['quotes after a backslash', `'a\\'b\\"c'`, `a'b"c`],
  ['letters after a backslash', `'\\a\\b\\f\\n\\r\\t\\v\\\\'`, '\x07\b\f\n\r\t\v\\'],
  ['characters by number', `'\\xa0\\u00e9\\U0001f3ac\\0\\101\\18'`, '\xa0é🎬\0A\x018'],
  ['unknown escapes', `'\\d\\/'`, '\\d\\/'],
  ['a line that goes on', `'a\\\nb\\\r\nc'`, 'abc'],
  ['prefixes', `[u'a', U"b", r'\\n', R'\\'']`, ['a', 'b', '\\n', "\\'"]],
  ['strings side by side', `'a' "b" r'\\c' u'd'`, 'ab\\cd'],
  ['three quotes', `'''it's\na "line"''' """b"""`, `it's\na "line"b`],
  ['empty strings', `['', "", '' '']`, ['', '', '']],
  ['nothing in it', '[[], (), {}]', [[], [], new Map()]],
  ['commas at the end', "[[1, 2,], (1,), {'a': 1,}]", [[1, 2], [1], new Map([['a', 1]])]],
  ['parentheses', '[(1), (1, 2), ((3,),)]', [1, [1, 2], [[3]]]],
  ['white space', ' \t\n[ 1 ,\r\n\f2 ] \n', [1, 2]],
  [
    'keys of any kind',
    "{1: 'a', None: 'b', 'c': [1]}",
    new Map<PythonValue, PythonValue>([
      [1, 'a'],
      [null, 'b'],
      ['c', [1]],
    ]),
  ],
  ['the last of equal keys', "{'a': 1, 'a': 2}", new Map([['a', 2]])],
  ['a key like no other', "{'__proto__': 1}", new Map([['__proto__', 1]])],
]

const unreadable: ReadonlyArray<readonly [text: string, offset: number, expected: string]> = [
  ['', 0, 'a value'],
  ['   ', 3, 'a value'],
  ['[1, 2', 5, "',' or ']'"],
  ['[1 2]', 3, "',' or ']'"],
  ['[,]', 1, 'a value'],
  ['(1', 2, "',' or ')'"],
  ["{'a'}", 4, "':'"],
  ["{'a': 1 'b': 2}", 8, "',' or '}'"],
  ['{[1]: 2}', 4, 'a dict key that is a string, a number or a name'],
  ["'abc", 4, "a closing '"],
  ["'a\nb'", 2, "a closing '"],
  ["'''abc'", 7, "a closing '''"],
  ["'abc\\", 5, 'a character after the backslash'],
  ["r'abc\\", 6, "a closing '"],
  ["'\\x1'", 3, '2 hexadecimal digits'],
  ["'\\u12g4'", 3, '4 hexadecimal digits'],
  ["'\\U00110000'", 3, 'a code point up to 10ffff'],
  ["'\\N{DASH}'", 1, 'no \\N{...} escape (characters by name are not read)'],
  ["b'bytes'", 0, 'a value'],
  ['nope', 0, 'a value'],
  ['Nones', 0, 'a value'],
  ['-None', 1, 'a number'],
  ['007', 0, 'a value'],
  ['1__0', 0, 'a value'],
  ['1_', 0, 'a value'],
  ['12abc', 0, 'a value'],
  ['0x', 0, 'a value'],
  ['1.2.3', 0, 'a value'],
  ['--1', 1, 'a number'],
  ['[1] [2]', 4, 'the end'],
  ["[{'id': 1}]]", 11, 'the end'],
]

describe('parsePython', () => {
  it.each(readable)('reads %s', (_, text, value) => {
    expect(parsePython(text)).toEqual(value)
  })

  it.each(unreadable)('refuses %j', (text, offset, expected) => {
    expect(failureOf(text)).toMatchObject({ offset, expected })
  })

  it('says where and what in its message', () => {
    expect(failureOf('[1 2]')?.message).toBe(`expected ',' or ']' at offset 3, got "2]"`)
    expect(failureOf('[1')?.message).toBe(`expected ',' or ']' at offset 2, got the end of the text`)
  })

  it('refuses nesting without end', () => {
    expect(parsePython('['.repeat(60) + ']'.repeat(60))).toBeDefined()
    expect(failureOf('['.repeat(100_000))?.expected).toBe('at most 64 levels of nesting')
  })

  it('reads back what Python writes', () => {
    fc.assert(
      fc.property(pythonValues, (value) => {
        expect(parsePython(pythonRepr(value))).toEqual(value)
      }),
      propertyRuns({ usual: 150, deep: 5000 }),
    )
  })

  it('either reads a text or says why not', () => {
    const tokens = fc.constantFrom(
      "'",
      '"',
      backslash,
      '[',
      ']',
      '{',
      '}',
      '(',
      ')',
      ',',
      ':',
      ' ',
      'a',
      'None',
      '1',
      '-',
      '.',
      'e',
      'x',
    )
    fc.assert(
      fc.property(fc.array(tokens), (parts) => {
        const text = parts.join('')
        const failure = failureOf(text)
        if (failure === null) return
        expect(failure.offset).toBeLessThanOrEqual(text.length)
      }),
      propertyRuns({ usual: 500, deep: 20000 }),
    )
  })
})

/** Why a text is refused; null if it is not. Any other error fails the test. */
function failureOf(text: string): PythonSyntaxError | null {
  try {
    parsePython(text)
    return null
  } catch (error) {
    if (error instanceof PythonSyntaxError) return error
    throw error
  }
}

const strings = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom("'", '"', backslash, 'n', 'x', '\n', '\r', '\t', '\0', '\x7f', '\xa0', 'é', '\u2028', '🎬'),
  }),
)
const keys = fc.oneof(strings, fc.integer())
const { value: pythonValues } = fc.letrec<{ value: PythonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(null, true, false),
    fc.integer(),
    fc.bigInt().filter((value) => !Number.isSafeInteger(Number(value))),
    fc.double().map((value) => (Object.is(value, -0) ? 0 : value)),
    strings,
    fc.array(tie('value')),
    fc.array(fc.tuple(keys, tie('value'))).map((entries) => new Map(entries)),
  ),
}))
