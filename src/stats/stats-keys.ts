import type { CompanyStore } from '../company/company.store.js'
import type { CountryStore } from '../country/country.store.js'
import type { GenreStore } from '../genre/genre.store.js'
import type { Selection } from '../request/selection.js'
import { type Dimension, dimensions } from './dimensions.js'
import type { PlanRow } from './plan-reader.js'

type Named = ReadonlyMap<number | string | null, object>

/** Turns the keys of groups into what the schema shows: a genre for its id. */
export class StatsKeys {
  constructor(
    readonly genres: GenreStore,
    readonly companies: CompanyStore,
    readonly countries: CountryStore,
  ) {}

  /** Reads the names that are asked for, and returns what makes a row's key. */
  async reader(
    grouped: readonly Dimension[],
    rows: readonly PlanRow[],
    selection: Selection,
  ): Promise<(row: PlanRow) => object> {
    const shown = grouped.filter(({ key }) => selection.has(key))
    const named = await Promise.all(shown.map((each) => this.#named(each, rows)))
    return (row) => {
      const key: Record<string, unknown> = {}
      shown.forEach((each, index) => {
        key[each.key] = show(row.key(each), named[index] ?? null)
      })
      return key
    }
  }

  /** What stands for each value of a dimension; null where a value stands for itself. */
  async #named(dimension: Dimension, rows: readonly PlanRow[]): Promise<Named | null> {
    if (dimension === dimensions.GENRE) return this.genres.byId()
    if (dimension === dimensions.COUNTRY) return this.countries.byCode()
    if (dimension !== dimensions.COMPANY) return null
    const ids = new Set(rows.flatMap((row) => row.number(dimension) ?? []))
    return new Map((await this.companies.named([...ids])).map((company) => [company.id, company]))
  }
}

function show(value: number | string | null, named: Named | null): unknown {
  return named === null ? value : (named.get(value) ?? null)
}
