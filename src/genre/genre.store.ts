import { col, identifier, sql } from '../../clickhouse/index.js'
import { parseId } from '../filter/filter-column.js'
import type { SnapshotReader } from '../request/snapshot-reader.js'
import { UserInputError } from '../request/user-input-error.js'
import type { GenreArgs } from './genre.input.js'
import type { Genre } from './genre.type.js'
import type { GenreNames, Genres } from './genre-names.js'

/** The genres of one snapshot. There are few, so all are read and kept. */
export class GenreStore {
  constructor(
    private readonly reader: SnapshotReader,
    private readonly names: GenreNames,
  ) {}

  /** By name, then id. */
  async all(): Promise<readonly Genre[]> {
    return [...(await this.byId()).values()]
  }

  /** All genres by their ids, in the order of their names. */
  byId(): Promise<Genres> {
    return this.names.of(this.reader.database, () => this.#read())
  }

  /** The genre with this id, or with this name in whatever case; null if there is none. */
  async find({ id, name }: GenreArgs): Promise<Genre | null> {
    if (isGiven(id) === isGiven(name)) {
      throw new UserInputError('id', `expected exactly one of id and name, got ${isGiven(id) ? 'both' : 'neither'}.`)
    }
    const genres = await this.byId()
    if (isGiven(id)) return genres.get(parseId(id) ?? 0) ?? null
    const lowerName = name?.toLowerCase()
    return [...genres.values()].find((genre) => genre.name.toLowerCase() === lowerName) ?? null
  }

  /** The genres with these ids, in their order; an id that there is not is left out. */
  async named(ids: readonly number[]): Promise<readonly Genre[]> {
    const genres = await this.byId()
    return ids.flatMap((id) => genres.get(id) ?? [])
  }

  async #read(): Promise<Genres> {
    const genres = sql`${identifier(this.reader.database)}.genres`
    const rows = await this.reader.rows(sql`SELECT id, name FROM ${genres} ORDER BY name, id`, {
      id: col.int,
      name: col.string,
    })
    return new Map(rows.map((genre) => [genre.id, genre]))
  }
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined
}
