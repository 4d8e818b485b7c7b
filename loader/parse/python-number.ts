/** Digits may be grouped by single underscores, as in Python; a whole number has no leading zeros but may be all zeros. */
const DIGITS = '[0-9](?:_?[0-9])*'
const FLOAT = `(?:${DIGITS}\\.(?:${DIGITS})?|\\.${DIGITS}|${DIGITS}(?=[eE]))(?:[eE][+-]?${DIGITS})?`
const RADIX = '0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+'
const WHOLE = `[1-9](?:_?[0-9])*|0(?:_?0)*`
const NUMBER = new RegExp(`(?:(${FLOAT})|(${RADIX}|${WHOLE}))(?![0-9A-Za-z_.])`, 'y')

/** The unsigned Python number at `start` and where it ends, or null where there is none. */
export function readNumber(text: string, start: number): { value: number | bigint; end: number } | null {
  return readShortWhole(text, start) ?? readAnyNumber(text, start)
}

/** Nearly every number of a drop is a plain id of a few digits. */
function readShortWhole(text: string, start: number): { value: number; end: number } | null {
  let value = 0
  let end = start
  for (;;) {
    const code = text.charCodeAt(end)
    if (code >= 0x30 && code <= 0x39) value = value * 10 + code - 0x30
    else if (code === 0x2c || code === 0x7d || code === 0x5d) break
    else return null
    end++
  }
  const usual = end > start && end - start <= 15 && text.charCodeAt(start) !== 0x30
  return usual ? { value, end } : null
}

function readAnyNumber(text: string, start: number): { value: number | bigint; end: number } | null {
  NUMBER.lastIndex = start
  const match = NUMBER.exec(text)
  if (match === null) return null
  const digits = match[0].replaceAll('_', '')
  const end = NUMBER.lastIndex
  if (match[1] !== undefined) return { value: Number(digits), end }
  const value = Number(digits)
  return { value: Number.isSafeInteger(value) ? value : BigInt(digits), end }
}
