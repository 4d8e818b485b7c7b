import { auditActions } from './audit-action.js'
import {
  instant,
  oneOf,
  optionalInstant,
  optionalText,
  optionalUint32,
  text,
  uint32,
  uint64,
} from './catalog-column.js'
import { CatalogTable } from './catalog-table.js'
import { FieldList, type ValuesOf } from './field-list.js'
import { loadModes } from './load-mode.js'
import { loadOutcomes } from './load-outcome.js'

// The columns of the catalog, each of them here and in the DDL (`../tables/00*.sql`) and nowhere else: SELECTs, INSERTs and
// the types of rows are made of these. A catalog that an earlier version has made is given the columns that it lacks.

const publication = {
  publication: uint64('publication'),
  snapshot: uint32('snapshot'),
  publishedAt: instant('published_at'),
  load: text('load'),
  movieCount: uint64('movie_count'),
  genreCount: uint64('genre_count'),
  companyCount: uint64('company_count'),
}

/** What is read of a publication; the audit log has the rest. */
export const publicationFields = new FieldList(publication)

export type Publication = ValuesOf<typeof publication>

/** Every publication of a snapshot: the last one is of the snapshot that is served. */
export const snapshotsTable = new CatalogTable('snapshots', {
  ...publication,
  /** Null if an earlier version has published it. */
  publishedBy: optionalText('published_by'),
})

/** What a load counts: read = movies + duplicates + repaired + rejected. */
const counts = {
  read: uint64('read'),
  movies: uint64('movies'),
  duplicates: uint64('duplicates'),
  repaired: uint64('repaired'),
  rejected: uint64('rejected'),
  deleted: uint64('deleted'),
  genres: uint64('genres'),
  companies: uint64('companies'),
}

export const loadCounts = new FieldList(counts)

export type LoadCounts = ValuesOf<typeof counts>

/** Every load that came to an end. */
export const loadsTable = new CatalogTable(
  'load_records',
  {
    load: text('load'),
    drop: text('drop'),
    /** Null if the drop could not be read. */
    sha256: optionalText('sha256'),
    bytes: uint64('bytes'),
    /** Equal for equal drops that were to be loaded alike. */
    fingerprint: text('fingerprint'),
    mode: oneOf('mode', loadModes),
    /** The snapshot that it was built on; null for none. */
    base: optionalUint32('base'),
    outcome: oneOf('outcome', loadOutcomes),
    /** Why it failed; null if it did not. */
    error: optionalText('error'),
    /** What it made, or found made already; 0 if it came to none. */
    snapshot: uint32('snapshot'),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
    ...counts,
  },
  'loads',
)

export type LoadRecord = ValuesOf<typeof loadsTable.columns>

/** The records that loads could not read. */
export const quarantineTable = new CatalogTable('quarantine', {
  load: text('load'),
  file: text('file'),
  line: uint64('line'),
  /** Null where it is the record as a whole. */
  column: optionalText('column'),
  reason: text('reason'),
  raw: text('raw'),
})

export type QuarantinedRecord = ValuesOf<typeof quarantineTable.columns>

/** The loads of drops that were made up. */
export const madeUpLoadsTable = new CatalogTable('made_up_loads', { load: text('load') })

/** What happened to API keys: the last row of a key says how it stands. */
export const apiKeysTable = new CatalogTable('api_keys', {
  id: text('id'),
  name: text('name'),
  role: text('role'),
  /** Of the whole key, in hexadecimal. */
  sha256: text('sha256'),
  createdAt: instant('created_at'),
  /** Null for never. */
  expiresAt: optionalInstant('expires_at'),
  /** Null if it is not revoked. */
  revokedAt: optionalInstant('revoked_at'),
})

export type ApiKeyRecord = ValuesOf<typeof apiKeysTable.columns>

/** Who did what. The view also has the publications, which are in `snapshots` already. */
export const auditTable = new CatalogTable(
  'audit_notes',
  {
    at: instant('at'),
    id: text('id'),
    action: oneOf('action', auditActions),
    /** Null if an earlier version has done it, which did not say. */
    who: optionalText('who'),
    subject: text('subject'),
    details: text('details'),
  },
  'audit',
)

export type AuditEntry = ValuesOf<typeof auditTable.columns>

export const catalogTables = [
  snapshotsTable,
  loadsTable,
  quarantineTable,
  madeUpLoadsTable,
  apiKeysTable,
  auditTable,
] as const
