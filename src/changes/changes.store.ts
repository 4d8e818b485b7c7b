import { col, join, sql } from '../../clickhouse/index.js'
import { all } from '../filter/filter-condition.js'
import type { MovieStore } from '../movie/movie.store.js'
import type { SelectedMovie } from '../movie/movie-row.js'
import type { Connection } from '../page/connection.js'
import { ListPage, noFigures } from '../page/list-page.js'
import type { Page } from '../page/page.js'
import { withOrigin } from '../request/origin.js'
import { Selection } from '../request/selection.js'
import { type SnapshotReader, snapshotExpired } from '../request/snapshot-reader.js'
import type { Snapshot } from '../snapshot/snapshot.type.js'
import type { SnapshotSource } from '../snapshot/snapshot-source.js'
import type { StatsStore } from '../stats/answers/stats.store.js'
import type { MovieStatsTotals } from '../stats/api/movie-stats.type.js'
import { comparedColumns, comparedFields, fieldChanges } from './changed-fields.js'
import { byMovie, type ChangeKind, changedMovies } from './changed-movies.js'
import type { MovieChange, SnapshotChanges } from './changes.type.js'

/** What is read of one of two snapshots. */
export interface ComparedSnapshot {
  readonly reader: SnapshotReader
  readonly movies: Pick<MovieStore, 'some'>
  readonly stats: Pick<StatsStore, 'movieStats'>
}

/** Opens a snapshot, which is kept until the request has ended. */
export type OpenSnapshot = (snapshot: Snapshot) => ComparedSnapshot

/** How snapshots differ, for one request. */
export class ChangesStore {
  readonly #opened = new Map<number, ComparedSnapshot>()

  /** `hidden`: what is not there for who asks, by schema coordinates; it is not compared. */
  constructor(
    private readonly snapshots: Pick<SnapshotSource, 'find'>,
    private readonly open: OpenSnapshot,
    private readonly hidden: ReadonlySet<string>,
  ) {}

  /** Throws SNAPSHOT_EXPIRED where one of them is not kept. */
  async between(from: number, to: number): Promise<SnapshotChanges> {
    const [before, after] = await Promise.all([from, to].map((id) => this.#kept(id)))
    if (before === undefined || after === undefined) throw snapshotExpired(from)
    return { id: `${from}-${to}`, from: before, to: after }
  }

  /** The movies that something has become of, by id. */
  async page(
    kind: ChangeKind,
    { from, to }: SnapshotChanges,
    page: Page,
    selection: Selection,
  ): Promise<Connection<MovieChange>> {
    const [before, after] = [this.#of(from), this.#of(to)]
    const fields = comparedFields(this.hidden)
    const table = changedMovies(kind, {
      from: before.reader.database,
      to: after.reader.database,
      columns: comparedColumns(fields),
    })
    const asked = new ListPage(byMovie(kind, from.id, to.id), page, selection, null)
    const { reader } = from.id < to.id ? before : after // the older one is dropped first
    const readEdges = async () => {
      const rows = await reader.rows(
        withOrigin(
          sql`SELECT id, ${join(asked.order.columns, sql`, `)} FROM ${table} WHERE ${all(asked.conditions)} ORDER BY ${asked.terms} LIMIT ${asked.limit}`,
          origin,
        ),
        { id: col.int, ...asked.order.shape },
      )
      const ids = rows.map(({ id }) => id)
      const nodes = await this.#changes(kind, before, after, ids)
      return rows.map((row, index) => ({ cursor: asked.cursor(row), node: nodes[index] }))
    }
    const readFigures = async () =>
      (await reader.rows(withOrigin(sql`SELECT ${asked.figures} FROM ${table}`, origin), asked.figuresShape))[0]
    const [edges, figures = noFigures] = await Promise.all([
      asked.asksForRows ? readEdges() : [],
      asked.asksForFigures ? readFigures() : noFigures,
    ])
    return asked.connection(
      edges.flatMap(({ cursor, node }) => (node === undefined ? [] : { cursor, node })),
      figures,
    )
  }

  /** The aggregates of all movies of one of them. */
  async totals(snapshot: Snapshot, selection: Selection): Promise<Partial<MovieStatsTotals>> {
    const { stats } = this.#of(snapshot)
    const ofTotals = new Selection(new Map([['totals', selection]]))
    return (await stats.movieStats({ groupBy: [], attribution: 'FULL', first: 1 }, ofTotals)).totals ?? {}
  }

  async #changes(
    kind: ChangeKind,
    before: ComparedSnapshot,
    after: ComparedSnapshot,
    ids: readonly number[],
  ): Promise<MovieChange[]> {
    const fields = kind === 'changed' ? comparedFields(this.hidden) : []
    const names = ['title', 'year', ...fields] as const
    const none = ids.map(() => null)
    const [old, now] = await Promise.all([
      kind === 'added' ? none : before.movies.some(ids, names),
      kind === 'gone' ? none : after.movies.some(ids, names),
    ])
    return ids.map((movieId, index) => {
      const [was, is] = [old[index] ?? null, now[index] ?? null]
      const { title = '', year = null }: SelectedMovie = is ?? was ?? {}
      return { movieId, title, year, fields: was && is ? fieldChanges(was, is, fields) : [] }
    })
  }

  async #kept(id: number): Promise<Snapshot> {
    const snapshot = await this.snapshots.find(id)
    if (snapshot === null) throw snapshotExpired(id)
    this.#of(snapshot)
    return snapshot
  }

  #of(snapshot: Snapshot): ComparedSnapshot {
    const opened = this.#opened.get(snapshot.id) ?? this.open(snapshot)
    this.#opened.set(snapshot.id, opened)
    return opened
  }
}

const origin = () => ({ source: 'serving_movies', why: 'the movies of both snapshots are compared' })
