export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal }

const CONSTANTS: ReadonlyArray<readonly [word: string, value: Literal]> = [
  ['None', null],
  ['nan', null],
  ['True', true],
  ['False', false],
]

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", '"': '"' }
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** The value of a Python literal. Throws a SyntaxError that says where it stops being one. */
export function evaluateLiteral(text: string): Literal {
  let at = 0

  function fail(expected: string): never {
    throw new SyntaxError(`expected ${expected} at character ${at} of ${text}`)
  }
  function skipSpace(): void {
    while (/\s/.test(text.charAt(at))) at++
  }
  function take(expected: string): void {
    skipSpace()
    if (!text.startsWith(expected, at)) fail(expected)
    at += expected.length
  }
  function comes(next: string): boolean {
    skipSpace()
    return text.startsWith(next, at)
  }

  function value(): Literal {
    if (comes('[')) return list()
    if (comes('{')) return dictionary()
    if (comes("'") || comes('"')) return string()
    for (const [word, constant] of CONSTANTS) {
      if (!comes(word)) continue
      at += word.length
      return constant
    }
    return number()
  }
  function list(): Literal[] {
    const items: Literal[] = []
    take('[')
    while (!comes(']')) {
      items.push(value())
      if (!comes(']')) take(',')
    }
    take(']')
    return items
  }
  function dictionary(): Literal {
    const entries: Array<[string, Literal]> = []
    take('{')
    while (!comes('}')) {
      const key = string()
      take(':')
      entries.push([key, value()])
      if (!comes('}')) take(',')
    }
    take('}')
    return Object.fromEntries(entries)
  }
  function string(): string {
    skipSpace()
    const quote = text.charAt(at)
    if (quote !== "'" && quote !== '"') fail('a string')
    at++
    let content = ''
    while (text.charAt(at) !== quote) {
      if (at >= text.length) fail(`the end of the string, ${quote}`)
      content += text.charAt(at) === '\\' ? escaped() : text.charAt(at)
      at++
    }
    at++
    return content
  }
  function escaped(): string {
    at++
    const kind = text.charAt(at)
    const digits = HEX_DIGITS[kind]
    if (digits === undefined) return ESCAPES[kind] ?? `\\${kind}`
    const hex = text.slice(at + 1, at + 1 + digits)
    if (!/^[0-9a-f]+$/i.test(hex) || hex.length < digits) fail(`${digits} hexadecimal digits`)
    at += digits
    return String.fromCodePoint(Number.parseInt(hex, 16))
  }
  function number(): number {
    const found = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i.exec(text.slice(at))
    if (found === null) fail('a value')
    at += found[0].length
    return Number(found[0])
  }

  const whole = value()
  skipSpace()
  if (at < text.length) fail('the end')
  return whole
}
