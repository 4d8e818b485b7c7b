import type { ReleasesByGenreArgs } from '../company/company.input.js'
import type { CompanyStore } from '../company/company.store.js'
import { CountryStore } from '../country/country.store.js'
import type { GenreStore } from '../genre/genre.store.js'
import type { MovieGroup } from '../movie/movie-group.js'
import type { Selection } from '../request/selection.js'
import type { SnapshotReader } from '../request/snapshot-reader.js'
import { CompanyReleases } from './company-releases.js'
import { GroupStats } from './group-stats.js'
import type { MovieStatsArgs } from './movie-stats.input.js'
import { movieStats } from './movie-stats.js'
import type { MostPopularGenresArgs } from './popular-genre.input.js'
import { mostPopularGenres } from './popular-genres.js'
import type { StatsArgs, YearlyArgs } from './stats.input.js'
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
    this.#keys = new StatsKeys(genres, companies, new CountryStore(reader))
  }

  movieStats(args: MovieStatsArgs, selection: Selection) {
    return movieStats(this.reader, this.#keys, args, selection)
  }

  yearly(group: MovieGroup, args: YearlyArgs, selection: Selection) {
    return this.#groups.yearly(group, args, selection)
  }

  totals(group: MovieGroup, args: StatsArgs, selection: Selection) {
    return this.#groups.totals(group, args, selection)
  }

  releasesByGenre(company: number, args: ReleasesByGenreArgs) {
    return this.#releases.of(company, args)
  }

  mostPopularGenres(args: MostPopularGenresArgs) {
    return mostPopularGenres(this.reader, this.genres, args)
  }
}
