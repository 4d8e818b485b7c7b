/** A value of which only one share of so many counts. */
export interface Share {
  value: number
  of: number
}

/**
 * The sum of value / of, computed without rounding and rounded once at the end: sums that are equal are equal numbers, whatever
 * the order of their terms. The values are taken as the decimals that they print as.
 */
export function exactSum(shares: readonly Share[]): number {
  const decimals = shares.map(({ value, of }) => ({ ...decimal(value), of }))
  const places = decimals.reduce((most, share) => Math.max(most, share.places), 0)
  const divisor = decimals.reduce((common, { of }) => leastCommonMultiple(common, BigInt(of)), 1n)
  const numerator = decimals.reduce(
    (sum, share) => sum + share.digits * 10n ** BigInt(places - share.places) * (divisor / BigInt(share.of)),
    0n,
  )
  return quotient(numerator, divisor * 10n ** BigInt(places))
}

export function exactAverage(values: readonly number[]): number {
  return exactSum(values.map((value) => ({ value, of: values.length })))
}

function decimal(value: number): { digits: bigint; places: number } {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const places = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places }
}

/** Through the text of thirty digits, because text is turned into the nearest number and a division of numbers is not. */
function quotient(numerator: bigint, divisor: bigint): number {
  return Number(`${(numerator * 10n ** 30n) / divisor}e-30`)
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}
