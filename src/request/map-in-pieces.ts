import { setImmediate as pause } from 'node:timers/promises'

/** The same as `items.map(change)`, with pauses in which others go on after every `size` items. */
export async function mapInPieces<Item, Result>(
  items: readonly Item[],
  size: number,
  change: (item: Item) => Result,
): Promise<Result[]> {
  if (items.length <= size) return items.map(change)
  const results: Result[] = []
  for (let start = 0; start < items.length; start += size) {
    if (start > 0) await pause()
    for (const item of items.slice(start, start + size)) results.push(change(item))
  }
  return results
}
