/** An exact number: numerator / denominator, the latter above 0, not always in lowest terms. */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

const decimals = new Map<number, Rational>()

/** A number as the decimal that it prints as. */
export function decimal(value: number): Rational {
  const known = decimals.get(value) ?? readDecimal(value)
  decimals.set(value, known)
  return known
}

function readDecimal(value: number): Rational {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n }
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [before = '', after = ''] = mantissa.split('.')
  const places = after.length - Number(exponent)
  const digits = BigInt(before + after)
  return places < 0
    ? { numerator: digits * 10n ** BigInt(-places), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(places) }
}

export function product(a: Rational, b: Rational): Rational {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }
}

/** Null where there is no such number. */
export function quotient(a: Rational, b: Rational): Rational | null {
  if (b.numerator === 0n) return null
  const sign = b.numerator < 0n ? -1n : 1n
  return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator }
}

/** Those of one denominator first: of these there are few, however many terms there are. */
export function sum(terms: readonly Rational[]): Rational {
  const numerators = new Map<bigint, bigint>()
  for (const { numerator, denominator } of terms) {
    numerators.set(denominator, (numerators.get(denominator) ?? 0n) + numerator)
  }
  let total: Rational = { numerator: 0n, denominator: 1n }
  for (const [denominator, numerator] of numerators) total = plus(total, { numerator, denominator })
  return total
}

function plus(a: Rational, b: Rational): Rational {
  if (a.denominator % b.denominator === 0n) {
    return { numerator: a.numerator + b.numerator * (a.denominator / b.denominator), denominator: a.denominator }
  }
  if (b.denominator % a.denominator === 0n) return plus(b, a)
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}

/** Below 0, 0 or above it, as a is below, at or above b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : Number(difference > 0n)
}

/** Numbers that are equal become equal floats, however they came about. */
export function nearestFloat({ numerator, denominator }: Rational): number {
  const negative = numerator < 0n
  const size = negative ? -numerator : numerator
  const float =
    isExactFloat(size) && isExactFloat(denominator) ? Number(size) / Number(denominator) : divided(size, denominator)
  return negative ? -float : float
}

function isExactFloat(value: bigint): boolean {
  return value <= BigInt(Number.MAX_SAFE_INTEGER)
}

/**
 * More bits than a float has, the last of them set if any behind it is: the conversion of these rounds as that of all bits would.
 */
function divided(numerator: bigint, denominator: bigint): number {
  const shift = BigInt(Math.max(0, 70 - bits(numerator) + bits(denominator)))
  const shifted = numerator << shift
  const whole = shifted / denominator
  const sticky = whole * denominator === shifted ? whole : whole | 1n
  return Number(sticky) / 2 ** Number(shift)
}

function bits(value: bigint): number {
  return value.toString(16).length * 4
}

/** Half away from zero. */
export function nearestWhole({ numerator, denominator }: Rational): number {
  const negative = numerator < 0n
  const size = Number(((negative ? -numerator : numerator) * 2n + denominator) / (denominator * 2n))
  return negative && size !== 0 ? -size : size
}
