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

  /** Of each id that is asked for, which root fields wait for it, where that is to be explained. */
  readonly #fields = new Map<string, Set<string>>()

  constructor(private readonly life: Pick<RequestLife, 'whenAllAsked' | 'explain'>) {}

  /** `alike` is equal for equal questions, and `batch` answers such a question for all ids, in their order. */
  load(alike: string, id: number, batch: Batch<Value>): Promise<Value> {
    let loader = this.#loaders.get(alike)
    if (loader === undefined) {
      loader = new DataLoader(
        async (ids) => {
          if (ids.length > MAX_IDS) throw tooMany(ids.length)
          return [...(await this.#explained(alike, ids, batch))]
        },
        { batchScheduleFn: (read) => afterPromises(() => this.life.whenAllAsked(read)) },
      )
      this.#loaders.set(alike, loader)
    }
    const { explain } = this.life
    if (explain !== undefined) addAll(this.#fieldsOf(alike, id), explain.fields)
    return loader.load(id)
  }

  #explained(alike: string, ids: readonly number[], batch: Batch<Value>): Promise<readonly Value[]> {
    const { explain } = this.life
    if (explain === undefined) return batch(ids)
    const fields = new Set<string>()
    for (const id of ids) {
      addAll(fields, this.#fieldsOf(alike, id))
      this.#fields.set(`${alike} ${id}`, fields) // who asks for it later waits for the same
    }
    return explain.within(fields, () => batch(ids))
  }

  #fieldsOf(alike: string, id: number): Set<string> {
    const key = `${alike} ${id}`
    const fields = this.#fields.get(key) ?? new Set()
    this.#fields.set(key, fields)
    return fields
  }
}

function addAll(fields: Set<string>, others: ReadonlySet<string>): void {
  for (const each of others) fields.add(each)
}

function tooMany(ids: number): RequestError {
  const problem = `A field is asked for of ${ids} different genres, companies or movies: expected at most ${MAX_IDS}. Ask for shorter pages.`
  return new RequestError('QUERY_TOO_COSTLY', problem)
}
