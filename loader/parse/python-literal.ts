import { readJsonString } from './json-string.js'
import { readNumber } from './python-number.js'
import { readString } from './python-string.js'
import { PythonSyntaxError } from './python-syntax-error.js'

/** A value of a Python literal: tuples are arrays, dicts are maps, whole numbers beyond 2^53 are bigints. */
export type PythonValue = null | boolean | number | bigint | string | PythonValue[] | PythonDict
export type PythonDict = Map<PythonValue, PythonValue>

const DEEPEST = 64

const QUOTE = 0x27
const DOUBLE_QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a

/** pandas and JSON write these names too, so their spellings are read beside Python's own. */
const NAMES: ReadonlyMap<string, PythonValue> = new Map<string, PythonValue>([
  ['None', null],
  ['True', true],
  ['False', false],
  ['nan', Number.NaN],
  ['NaN', Number.NaN],
  ['inf', Number.POSITIVE_INFINITY],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['null', null],
  ['true', true],
  ['false', false],
])

/**
 * Reads one Python literal: strings, numbers, None, True, False, nan, inf, lists, tuples and dicts.
 * Throws PythonSyntaxError for anything else, including text after the literal.
 */
export function parsePython(text: string): PythonValue {
  return parse(text, false)
}

/** Reads JSON, in which there may be NaN and whatever else Python would read; strings in double quotes are those of JSON. */
export function parseJson(text: string): PythonValue {
  return parse(text, true)
}

/** Whether a list or dict is JSON: that has the names of members in double quotes, where Python writes single ones. */
export function isJson(text: string): boolean {
  return JSON_START.test(text)
}

const JSON_START = /^[\s[]*\{\s*"/

function parse(text: string, isOfJson: boolean): PythonValue {
  const reader = new Reader(text, isOfJson)
  const value = reader.value(0)
  reader.end()
  return value
}

class Reader {
  #at = 0

  constructor(
    readonly text: string,
    readonly isOfJson: boolean,
  ) {}

  value(depth: number): PythonValue {
    if (depth > DEEPEST) this.#fail(`at most ${DEEPEST} levels of nesting`)
    const code = this.#next()
    if (code === QUOTE || code === DOUBLE_QUOTE) return this.#strings('')
    if (code === 0x5b) return this.#list(depth + 1)
    if (code === 0x7b) return this.#dict(depth + 1)
    if (code === 0x28) return this.#tuple(depth + 1)
    if (isLetter(code)) return this.#name()
    return this.#number()
  }

  end(): void {
    if (!Number.isNaN(this.#next())) this.#fail('the end')
  }

  /** Skips white space and tells the next character without taking it; NaN at the end. */
  #next(): number {
    const { text } = this
    let code = text.charCodeAt(this.#at)
    while (code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b)) code = text.charCodeAt(++this.#at)
    return code
  }

  #take(code: number): boolean {
    if (this.#next() !== code) return false
    this.#at++
    return true
  }

  #list(depth: number): PythonValue[] {
    this.#at++
    return this.#items(0x5d, "',' or ']'", depth)
  }

  #tuple(depth: number): PythonValue {
    this.#at++
    if (this.#take(0x29)) return []
    const first = this.value(depth)
    if (this.#take(0x29)) return first
    if (!this.#take(COMMA)) this.#fail("',' or ')'")
    return [first, ...this.#items(0x29, "',' or ')'", depth)]
  }

  #items(close: number, expected: string, depth: number): PythonValue[] {
    const items: PythonValue[] = []
    while (!this.#take(close)) {
      items.push(this.value(depth))
      if (this.#take(COMMA)) continue
      if (this.#take(close)) break
      this.#fail(expected)
    }
    return items
  }

  #dict(depth: number): PythonDict {
    this.#at++
    const dict: PythonDict = new Map()
    while (!this.#take(0x7d)) {
      const key = this.value(depth)
      if (key instanceof Map || Array.isArray(key)) this.#fail('a dict key that is a string, a number or a name')
      if (!this.#take(COLON)) this.#fail("':'")
      dict.set(key, this.value(depth))
      if (this.#take(COMMA)) continue
      if (this.#take(0x7d)) break
      this.#fail("',' or '}'")
    }
    return dict
  }

  /** Adjacent strings are one string. */
  #strings(prefix: string): string {
    const isOfJson = this.isOfJson && prefix === '' && this.text.charCodeAt(this.#at) === DOUBLE_QUOTE
    const first = isOfJson ? readJsonString(this.text, this.#at) : readString(this.text, this.#at, prefix === 'r')
    this.#at = first.end
    let value = first.value
    for (;;) {
      const code = this.#next()
      if (code === QUOTE || code === DOUBLE_QUOTE) value += this.#strings('')
      else if (isLetter(code) && this.#prefix() !== null) value += this.#prefixed()
      else return value
    }
  }

  /** The string prefix that begins here, if one does: only r and u make a text. */
  #prefix(): string | null {
    const quote = this.text.charCodeAt(this.#at + 1)
    if (quote !== QUOTE && quote !== DOUBLE_QUOTE) return null
    const letter = this.text.charAt(this.#at).toLowerCase()
    return letter === 'r' || letter === 'u' ? letter : null
  }

  #prefixed(): string {
    const prefix = this.#prefix() ?? ''
    this.#at++
    return this.#strings(prefix)
  }

  #name(): PythonValue {
    if (this.#prefix() !== null) return this.#prefixed()
    const start = this.#at
    let end = start
    while (isLetter(this.text.charCodeAt(end)) || isDigit(this.text.charCodeAt(end))) end++
    const value = NAMES.get(this.text.slice(start, end))
    if (value === undefined) this.#fail('a value')
    this.#at = end
    return value
  }

  #number(): number | bigint {
    const sign = this.text.charCodeAt(this.#at)
    const signed = sign === 0x2b || sign === 0x2d
    if (signed) this.#at++
    const code = this.#next()
    if (signed && isLetter(code)) return this.#signedName(sign)
    const read = readNumber(this.text, this.#at)
    if (read === null) this.#fail(signed ? 'a number' : 'a value')
    this.#at = read.end
    return sign === 0x2d ? -read.value : read.value
  }

  #signedName(sign: number): number {
    const at = this.#at
    const value = this.#name()
    if (typeof value !== 'number') {
      this.#at = at
      this.#fail('a number')
    }
    return sign === 0x2d ? -value : value
  }

  #fail(expected: string): never {
    throw new PythonSyntaxError(this.text, this.#at, expected)
  }
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
