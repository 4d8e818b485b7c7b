const QUOTE = 0x22

/** How many double quotes stand from there on, one behind the other. */
export function quotesFrom(bytes: Buffer, start: number): number {
  let end = start
  while (bytes[end] === QUOTE) end++
  return end - start
}

export function isOdd(count: number): boolean {
  return count % 2 === 1
}
