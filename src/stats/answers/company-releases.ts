import type { IntRange } from '../../filter/int-range.input.js'
import type { GenreStore } from '../../genre/genre.store.js'
import type { Genre } from '../../genre/genre.type.js'
import { groupBy } from '../../request/group-by.js'
import { Loaders } from '../../request/loaders.js'
import type { SnapshotReader } from '../../request/snapshot-reader.js'
import { checkYears, isWithin } from '../plan/check-plan.js'
import { dimensions } from '../plan/dimensions.js'
import { measureAt } from '../plan/measures.js'
import { plan } from '../plan/plan.js'
import { keyedGroups, readKeyedGroups } from './keyed-groups.js'
import { type PlanRow, planRowOf, readPlan } from './read-plan.js'

const { COMPANY, GENRE, YEAR } = dimensions
const MOVIE_COUNT = measureAt('movieCount')

/** How many movies of a genre a company released in a year. */
export interface GenreReleases {
  readonly year: number | null
  readonly genre: Genre
  readonly movieCount: number
}

/** How many movies of each genre companies released in each year; of several companies in one statement. */
export class CompanyReleases {
  readonly #rows: Loaders<readonly PlanRow[]>

  constructor(
    private readonly reader: SnapshotReader,
    private readonly genres: GenreStore,
  ) {
    this.#rows = new Loaders(reader.life)
  }

  /** By year, unknown last, then by the genre's name; movies without a genre are left out. */
  async of(company: number, { years }: { readonly years?: IntRange | null }): Promise<GenreReleases[]> {
    checkYears(years)
    const [rows, genres] = await Promise.all([
      this.#rows.load('releases', company, (ids) => this.#read(ids)),
      this.genres.all(),
    ])
    const byGenre = groupBy(rows, (row) => row.number(GENRE))
    const releases = genres.flatMap((genre) =>
      (byGenre.get(genre.id) ?? []).map((row) => ({
        year: row.number(YEAR),
        genre,
        movieCount: row.measure(MOVIE_COUNT) ?? 0,
      })),
    )
    // Sorting is stable, so the order of the genres stays within a year.
    return releases
      .filter(({ year }) => isWithin(year, years))
      .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity))
  }

  async #read(ids: readonly number[]): Promise<PlanRow[][]> {
    const read = plan({
      dimensions: [COMPANY, YEAR, GENRE],
      measures: [MOVIE_COUNT],
      groupFilter: { dimension: COMPANY, ids: [...ids].sort((a, b) => a - b) },
      orderBy: [{ by: YEAR, direction: 'ASC' }],
    })
    const keyed = keyedGroups(read)
    const kept = keyed && (await readKeyedGroups(this.reader, keyed, ids))
    if (kept !== null) return Promise.all(kept.map(async (each) => (await each.rows()).map(planRowOf(read.measures))))
    const rows = await readPlan(this.reader, read)
    const byCompany = groupBy(rows, (row) => row.number(COMPANY))
    return ids.map((id) => byCompany.get(id) ?? [])
  }
}
