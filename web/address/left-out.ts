/** What of an address was read as something else, or not at all: misspelt, or out of range. */
export function leftOut(
  get: (name: string) => string | null,
  read: Readonly<Record<string, string | number | null>>,
): string[] {
  return Object.entries(read).flatMap(([name, value]) => {
    const text = get(name)
    if (text === null || text === '' || text.toLowerCase() === String(value ?? '').toLowerCase()) return []
    return [`${name}=${text}`]
  })
}
