import DataLoader from 'dataloader'
import { afterPromises } from './after-promises.js'
import { RequestError } from './request-error.js'
import type { RequestLife } from './request-life.js'

/** ClickHouse takes about 128 KB as one value of a statement. */
export const MAX_IDS = 10_000

type Batch<Value> = (ids: readonly number[]) => Promise<readonly Value[]>

/**
 * DataLoaders of one request: what is asked alike for several ids, as by a field nested in a list, is read at once.
 * Nothing outlives the request; what is cached longer is the row cache's.
 */
export class Loaders<Value> {
  readonly #loaders = new Map<string, DataLoader<number, Value>>()

  constructor(private readonly life: Pick<RequestLife, 'whenAllAsked'>) {}

  /** `alike` is equal for equal questions, and `batch` answers such a question for all ids, in their order. */
  load(alike: string, id: number, batch: Batch<Value>): Promise<Value> {
    let loader = this.#loaders.get(alike)
    if (loader === undefined) {
      loader = new DataLoader(
        async (ids) => {
          if (ids.length > MAX_IDS) throw tooMany(ids.length)
          return [...(await batch(ids))]
        },
        { batchScheduleFn: (read) => afterPromises(() => this.life.whenAllAsked(read)) },
      )
      this.#loaders.set(alike, loader)
    }
    return loader.load(id)
  }
}

function tooMany(ids: number): RequestError {
  const problem = `A field is asked for of ${ids} different genres, companies or movies: expected at most ${MAX_IDS}. Ask for shorter pages.`
  return new RequestError('QUERY_TOO_COSTLY', problem)
}
