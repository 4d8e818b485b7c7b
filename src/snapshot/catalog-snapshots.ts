import { bind, col, sql } from '../../clickhouse/index.js'
import type { CatalogReader } from '../catalog/catalog-reader.js'
import { Loaders } from '../request/loaders.js'
import type { Snapshot } from './snapshot.type.js'
import type { SnapshotSource } from './snapshot-source.js'

/** The snapshots that are kept, for one request. */
export class CatalogSnapshots {
  readonly #bytes: Loaders<number>

  constructor(
    private readonly snapshots: Pick<SnapshotSource, 'kept' | 'find' | 'database'>,
    private readonly reader: CatalogReader,
  ) {
    this.#bytes = new Loaders(reader.life)
  }

  /** The one published last first. */
  all(): Promise<readonly Snapshot[]> {
    return this.snapshots.kept()
  }

  /** A snapshot by its number; null if it is not kept. */
  find(id: number): Promise<Snapshot | null> {
    return this.snapshots.find(id)
  }

  /** How much of the disk a snapshot's tables take. */
  bytes(id: number): Promise<number> {
    return this.#bytes.load('bytes', id, (ids) => this.#readBytes(ids))
  }

  async #readBytes(ids: readonly number[]): Promise<number[]> {
    const databases = ids.map((id) => this.snapshots.database(id))
    const rows = await this.reader.query(
      sql`SELECT database, sum(bytes_on_disk) FROM system.parts
          WHERE active AND database IN ${bind.strings(databases)} GROUP BY database`,
      { database: col.string, bytes: col.int },
    )
    const bytes = new Map(rows.map((row) => [row.database, row.bytes]))
    return databases.map((database) => bytes.get(database) ?? 0)
  }
}
