import type { Ledger } from '../context.js'
import type { LedgerReader } from '../load/ledger-reader.js'
import { LoadStore } from '../load/load.store.js'
import { KeptSnapshots } from './kept-snapshots.js'
import type { SnapshotStore } from './snapshot.store.js'

/** The stores of one request, or of one event, that read what is not of a snapshot. */
export function ledgerOf(snapshots: SnapshotStore, reader: LedgerReader): Ledger {
  return { snapshots: new KeptSnapshots(snapshots, reader), loads: new LoadStore(reader) }
}
