import { type AuditAction, type AuditEntry as AuditRow, auditTable, sql } from '../../clickhouse/index.js'
import { readCatalogPage } from '../catalog/catalog-page.js'
import type { CatalogReader } from '../catalog/catalog-reader.js'
import type { Connection } from '../page/connection.js'
import type { Page } from '../page/page.js'
import type { Selection } from '../request/selection.js'
import type { AuditEntry } from './audit.type.js'
import { newestFirst } from './audit-order.js'

/** Who did what, for one request. */
export class AuditStore {
  constructor(private readonly reader: CatalogReader) {}

  /** The newest first. */
  page(page: Page, selection: Selection): Promise<Connection<AuditEntry>> {
    const { reader } = this
    const { fields } = auditTable
    const list = { table: auditTable.in(reader), where: sql`true`, order: newestFirst, fields, node: entryOf }
    return readCatalogPage(reader, list, page, selection)
  }
}

function entryOf({ at, action, ...entry }: AuditRow): AuditEntry {
  return { ...entry, at: at.toISOString(), action: nameOf(action) }
}

function nameOf(action: AuditAction): Uppercase<AuditAction> {
  return action.toUpperCase() as Uppercase<AuditAction> // which is what it does, for these words
}
