import { type ClickHouse, isMadeUp, loadsBehind, publishedLoads } from '../../clickhouse/index.js'

/** A load of a full drop that was not made up. */
export interface FullLoad {
  readonly load: string
  readonly movies: number
}

/** The full drop that a snapshot was made of, whatever came on top of it; null if that was made up, or is not known any more. */
export async function lastFullLoad(ch: ClickHouse, served: number): Promise<FullLoad | null> {
  const [first] = loadsBehind(await publishedLoads(ch), served)
  if (first === undefined || first.mode !== 'full' || (await isMadeUp(ch, first.load))) return null
  return { load: first.load, movies: first.movies }
}
