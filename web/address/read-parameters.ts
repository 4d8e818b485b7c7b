/** One of the known values; what is not among them is the first. */
export function oneOf<Value extends string>(known: readonly [Value, ...Value[]], text: string | null): Value {
  return known.find((value) => value === text) ?? known[0]
}

/** A whole number in a range; null for anything else. */
export function wholeNumberIn(text: string | null, least: number, greatest: number): number | null {
  if (text === null || !/^-?\d{1,15}$/.test(text)) return null
  const number = Number(text)
  return number >= least && number <= greatest ? number : null
}
