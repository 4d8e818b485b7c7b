/** A number of one part of one year. */
export interface ValueOfSeries {
  readonly year: number
  readonly name: string
  readonly value: number
}

/** What all parts that are not shown by name are called together. */
export const OTHERS_NAME = 'All others'

/** The largest parts by name, the others together; a year without a part has 0 of it, so that areas end where they end. */
export function largestSeries(
  rows: readonly ValueOfSeries[],
  most: number,
): { readonly rows: readonly ValueOfSeries[]; readonly names: readonly string[] } {
  const totals = new Map<string, number>()
  for (const { name, value } of rows) totals.set(name, (totals.get(name) ?? 0) + value)
  const ranked = [...totals].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([name]) => name)
  const shown = new Set(ranked.slice(0, ranked.length <= most + 1 ? most + 1 : most))
  const names = ranked.length > shown.size ? [...shown, OTHERS_NAME] : [...shown]
  const byYear = new Map<number, Map<string, number>>()
  for (const { year, name, value } of rows) {
    const ofYear = byYear.get(year) ?? new Map<string, number>()
    byYear.set(year, ofYear)
    const shownAs = shown.has(name) ? name : OTHERS_NAME
    ofYear.set(shownAs, (ofYear.get(shownAs) ?? 0) + value)
  }
  const years = [...byYear.keys()]
  const filled: ValueOfSeries[] = []
  for (let year = Math.min(...years); year <= Math.max(...years); year++) {
    for (const name of names) filled.push({ year, name, value: byYear.get(year)?.get(name) ?? 0 })
  }
  return { rows: filled, names }
}
