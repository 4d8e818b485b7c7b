import { AuditStore } from '../audit/audit.store.js'
import type { CatalogReader } from '../catalog/catalog-reader.js'
import type { Catalog } from '../context.js'
import { LoadStore } from '../load/load.store.js'
import type { LoadsInProcess } from '../load/running-loads.js'
import { CatalogSnapshots } from './catalog-snapshots.js'
import type { SnapshotSource } from './snapshot-source.js'

/** The stores of one request, or of one event, that read what is not of a snapshot. */
export function catalogOfRequest(snapshots: SnapshotSource, reader: CatalogReader, running: LoadsInProcess): Catalog {
  return {
    snapshots: new CatalogSnapshots(snapshots, reader),
    loads: new LoadStore(reader, running),
    audit: new AuditStore(reader),
  }
}
