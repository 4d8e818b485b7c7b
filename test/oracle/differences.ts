/** Relative: an answer may add its floats in any order. */
const TOLERANCE = 1e-9

/**
 * Where an answer differs from the expected one: a line with a path per difference, none when they agree. Numbers agree within
 * 1e-9 of their size, everything else exactly; fields that are only in the answer are not looked at.
 */
export function differences(answer: unknown, expected: unknown, path = '$'): string[] {
  if (typeof answer === 'number' && typeof expected === 'number') {
    const close = Math.abs(answer - expected) <= TOLERANCE * Math.max(1, Math.abs(answer), Math.abs(expected))
    return close ? [] : [`${path}: expected ${expected}, got ${answer}`]
  }
  if (Array.isArray(answer) && Array.isArray(expected)) {
    const lengths =
      answer.length === expected.length ? [] : [`${path}: expected ${expected.length} entries, got ${answer.length}`]
    const shorter = Math.min(answer.length, expected.length)
    const entries = expected
      .slice(0, shorter)
      .flatMap((entry, index) => differences(answer[index], entry, `${path}[${index}]`))
    return [...lengths, ...entries]
  }
  if (isRecord(answer) && isRecord(expected)) {
    return Object.entries(expected).flatMap(([key, entry]) => differences(answer[key], entry, `${path}.${key}`))
  }
  return answer === expected ? [] : [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(answer)}`]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
