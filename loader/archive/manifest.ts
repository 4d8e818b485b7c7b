import type { HashedFile } from '../account/drop-identity.js'
import { type LoadMode, loadModes } from '../account/load-mode.js'
import type { QuoteEscape } from '../parse/dialect.js'
import type { Notation } from '../parse/notation.js'

/** A file that was delivered: where it lay, and what tells a later file of that name from it. */
export interface Origin {
  /** `file:///…` or `s3://bucket/key`. */
  readonly uri: string
  readonly version: string
}

export const outcomes = ['published', 'recognised', 'failed'] as const

export interface Counts {
  readonly read: number
  readonly movies: number
  readonly duplicates: number
  readonly repaired: number
  readonly rejected: number
  readonly deleted: number
}

/** What is kept beside a drop in the archive: all that loading it again takes, and how its load ended. */
export interface Manifest {
  readonly load: string
  /** Which ClickHouse it was loaded into: no other knows how the load ended. */
  readonly ledger: string
  readonly name: string
  /** Null as long as the drop is being copied: its load has not begun. */
  readonly sha256: string | null
  readonly bytes: number | null
  readonly mode: LoadMode
  readonly options: {
    readonly columns: readonly (readonly [name: string, header: string])[]
    /** How the drop writes numbers and dates, as it was told; manifests of earlier versions do not have it. */
    readonly notation?: Notation | undefined
    readonly maxRejected: number
    /** As it was told. */
    readonly quoteEscape?: QuoteEscape | undefined
    /** Whether the drop was made up. */
    readonly isMadeUp?: boolean | undefined
  }
  /** The list of deleted ids that came with the drop. */
  readonly deleted: HashedFile | null
  /** The files to be removed from the inbox when the load has ended; empty for drops that were not delivered to one. */
  readonly origins: readonly Origin[]
  readonly takenAt: string
  /** The snapshot that it was built on, and the load that had made that; null for one that stands alone. */
  readonly base: number | null
  readonly baseLoad: string | null
  readonly finishedAt: string | null
  /** Null until the load has ended. */
  readonly outcome: (typeof outcomes)[number] | null
  readonly snapshot: number | null
  readonly error: string | null
  readonly counts: Counts | null
}

export const MANIFEST = 'manifest.json'

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** Reads what `manifestText` wrote; null for anything else. */
export function parseManifest(text: string): Manifest | null {
  try {
    const value: unknown = JSON.parse(text)
    return isManifest(value) ? value : null
  } catch {
    return null
  }
}

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isTextOrNull: Check = (value) => value === null || isText(value)
const isNumberOrNull: Check = (value) => value === null || typeof value === 'number'
const isObject: Check = (value) => typeof value === 'object' && value !== null
const isOneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)

const FIELDS: Readonly<Record<keyof Manifest, Check>> = {
  load: isText,
  ledger: isText,
  name: isText,
  sha256: isTextOrNull,
  bytes: isNumberOrNull,
  mode: isOneOf(loadModes),
  options: isObject,
  deleted: (value) => value === null || isObject(value),
  origins: Array.isArray,
  takenAt: isText,
  base: isNumberOrNull,
  baseLoad: isTextOrNull,
  finishedAt: isTextOrNull,
  outcome: isOneOf([...outcomes, null]),
  snapshot: isNumberOrNull,
  error: isTextOrNull,
  counts: (value) => value === null || isObject(value),
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map(Object.entries(value))
  return Object.entries(FIELDS).every(([field, check]) => check(fields.get(field)))
}
