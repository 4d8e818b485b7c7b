import { z } from 'zod'
import { loadModes, loadOutcomes } from '../../clickhouse/index.js'
import { quoteEscapes } from '../parse/dialect.js'
import { notationSchema } from '../parse/notation-schema.js'
import { parseJson } from '../text/parse-json.js'

const origin = z
  .object({
    /** `file:///…` or `s3://bucket/key`. */
    uri: z.string(),
    version: z.string(),
  })
  .readonly()

/** A file that was delivered: where it lay, and what tells a later file of that name from it. */
export type Origin = z.infer<typeof origin>

const counts = z
  .object({
    read: z.int(),
    movies: z.int(),
    duplicates: z.int(),
    repaired: z.int(),
    rejected: z.int(),
    deleted: z.int(),
  })
  .readonly()

export type Counts = z.infer<typeof counts>

const options = z
  .object({
    columns: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
    /** How the drop writes numbers and dates, as it was told; manifests of earlier versions do not have it. */
    notation: notationSchema.optional(),
    maxRejected: z.number(),
    /** As it was told. */
    quoteEscape: z.enum(quoteEscapes).optional(),
    /** Whether the drop was made up. */
    isMadeUp: z.boolean().optional(),
  })
  .readonly()

const manifest = z
  .object({
    load: z.string(),
    /** Which ClickHouse it was loaded into: no other knows how the load ended. */
    ledger: z.string(),
    name: z.string(),
    /** Null as long as the drop is being copied: its load has not begun. */
    sha256: z.string().nullable(),
    bytes: z.int().nullable(),
    mode: z.enum(loadModes),
    options,
    /** The list of deleted ids that came with the drop. */
    deleted: z.object({ name: z.string(), sha256: z.string(), bytes: z.int() }).readonly().nullable(),
    /** The files to be removed from the inbox when the load has ended; empty for drops that were not delivered to one. */
    origins: z.array(origin).readonly(),
    takenAt: z.string(),
    /** The snapshot that it was built on, and the load that had made that; null for one that stands alone. */
    base: z.int().nullable(),
    baseLoad: z.string().nullable(),
    finishedAt: z.string().nullable(),
    /** Null until the load has ended. */
    outcome: z.enum(loadOutcomes).nullable(),
    snapshot: z.int().nullable(),
    error: z.string().nullable(),
    counts: counts.nullable(),
  })
  .readonly()

/** What is kept beside a drop in the archive: all that loading it again takes, and how its load ended. */
export type Manifest = z.infer<typeof manifest>

export const MANIFEST = 'manifest.json'

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** Reads what `manifestText` wrote; null for anything else. */
export function parseManifest(text: string): Manifest | null {
  return parseJson(text, manifest)
}
