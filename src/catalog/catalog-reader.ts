import {
  type CatalogSource,
  type ClickHouse,
  isNotThere,
  type RowOf,
  type RowShape,
  type Sql,
} from '../../clickhouse/index.js'
import type { RequestLife } from '../request/request-life.js'
import type { Cost } from '../request/row-cache.js'
import { watchedQuery } from '../request/watched-query.js'

/** Reads for one request what is not of a snapshot: it changes at any time, so it is not cached. */
export class CatalogReader implements CatalogSource {
  /** Whether the answer depends on it. */
  wasRead = false

  constructor(
    private readonly ch: Pick<ClickHouse, 'query' | 'prefix'>,
    private readonly cost: Cost,
    readonly life: RequestLife,
  ) {}

  get prefix(): string {
    return this.ch.prefix
  }

  /** No rows where there is no such table yet. */
  async query<S extends RowShape>(statement: Sql, shape: S): Promise<RowOf<S>[]> {
    this.wasRead = true
    this.cost.statements += 1
    try {
      const { signal, isLarge, owner, explain } = this.life
      const watch = explain?.watch(() => statement)
      return await watchedQuery(this.ch, statement, shape, { signal, isLarge, owner }, watch)
    } catch (error) {
      if (isNotThere(error)) return []
      throw error
    }
  }
}
