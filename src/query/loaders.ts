import DataLoader from 'dataloader'

type Batch<Value> = (ids: readonly number[]) => Promise<readonly Value[]>

/**
 * DataLoaders of one request: what is asked alike for several ids, as by a field nested in a list, is read at once.
 * Nothing outlives the request; what is kept longer is the row cache's.
 */
export class Loaders<Value> {
  readonly #loaders = new Map<string, DataLoader<number, Value>>()

  /** `alike` is equal for equal questions, and `batch` answers such a question for all ids, in their order. */
  load(alike: string, id: number, batch: Batch<Value>): Promise<Value> {
    let loader = this.#loaders.get(alike)
    if (loader === undefined) {
      loader = new DataLoader(async (ids) => [...(await batch(ids))])
      this.#loaders.set(alike, loader)
    }
    return loader.load(id)
  }
}
