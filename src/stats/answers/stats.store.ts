import type { CompanyStore } from '../../company/company.store.js'
import type { IntRange } from '../../filter/int-range.input.js'
import type { GenreStore } from '../../genre/genre.store.js'
import type { MovieGroup } from '../../movie/movie-group.js'
import type { Selection } from '../../request/selection.js'
import type { SnapshotReader } from '../../request/snapshot-reader.js'
import type { AggregatesQuestion, StatsPageQuestion, YearlyQuestion } from '../plan/question.js'
import { CompanyReleases } from './company-releases.js'
import { GroupStats } from './group-stats.js'
import { movieStats } from './movie-stats.js'
import { SnapshotNames } from './name-reader.js'
import { mostPopularGenres, type PopularGenresQuestion } from './popular-genres.js'
import { StatsKeys } from './stats-keys.js'

/** The aggregates over one snapshot, for one request. */
export class StatsStore {
  readonly #groups: GroupStats
  readonly #releases: CompanyReleases
  readonly #keys: StatsKeys

  constructor(
    private readonly reader: SnapshotReader,
    private readonly genres: GenreStore,
    companies: CompanyStore,
  ) {
    this.#groups = new GroupStats(reader)
    this.#releases = new CompanyReleases(reader, genres)
    this.#keys = new StatsKeys({ genres, companies, names: new SnapshotNames(reader) })
  }

  movieStats(args: StatsPageQuestion, selection: Selection) {
    return movieStats(this.reader, this.#keys, args, selection)
  }

  yearly(group: MovieGroup, args: YearlyQuestion, selection: Selection) {
    return this.#groups.yearly(group, args, selection)
  }

  totals(group: MovieGroup, args: AggregatesQuestion, selection: Selection) {
    return this.#groups.totals(group, args, selection)
  }

  releasesByGenre(company: number, args: { readonly years?: IntRange | null }) {
    return this.#releases.of(company, args)
  }

  mostPopularGenres(args: PopularGenresQuestion) {
    return mostPopularGenres(this.reader, this.genres, args)
  }
}
