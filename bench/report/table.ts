/** Columns as wide as they must be; the first column to the left, the others to the right. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** Three digits, of large numbers all before the point: `0.123`, `12.3`, `45,466`. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '-'
  return Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString('en-US')
    : value.toLocaleString('en-US', { maximumSignificantDigits: 3 })
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`
}

/** A ratio: `1.5 ×`. */
export function times(ratio: number): string {
  return Number.isFinite(ratio) ? `${digits(ratio)} ×` : '-'
}

export function clientCount(clients: number): string {
  return clients === 1 ? 'one client' : `${clients} clients`
}
