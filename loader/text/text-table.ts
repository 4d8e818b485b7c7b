/** Lines with a column for each of the names in `head`, as wide as it has to be. Those in `right` end at one place. */
export function textTable(
  head: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
  right: ReadonlySet<string> = new Set(),
): string[] {
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((row) => row[column]?.length ?? 0)))
  return lines.map((row) => {
    const cells = head.map((name, column) => padded(row[column] ?? '', widths[column] ?? 0, right.has(name)))
    return cells.join('  ').trimEnd()
  })
}

function padded(cell: string, width: number, right: boolean): string {
  return right ? cell.padStart(width) : cell.padEnd(width)
}
