import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { movies } from '../../../loader/formats/movies/movies.js'
import { stagedColumns } from '../../../loader/formats/staged-columns.js'
import type { Rejection } from '../../../loader/parse/rejection.js'
import { type DropOptions, openDrop } from '../../../loader/read/open-drop.js'

const COLUMNS = stagedColumns(movies)

export type StagedRow = Readonly<Record<string, unknown>>

/** All that came out of a drop. */
export interface Drained {
  readonly ignored: readonly string[]
  readonly missing: readonly string[]
  readonly readAs: readonly string[]
  readonly warnings: readonly string[]
  readonly rows: readonly StagedRow[]
  readonly movies: number
  readonly records: number
  readonly repaired: number
  readonly rejected: readonly Rejection[]
  /** After each block. */
  readonly bytesRead: readonly number[]
  readonly size: number
}

/** Reads a whole drop and checks that its numbers agree with its rows. */
export async function drain(path: string, options: DropOptions = {}): Promise<Drained> {
  const drop = await openDrop(path, options)
  const rows: StagedRow[] = []
  const rejected: Rejection[] = []
  const bytesRead: number[] = []
  let [movies, records, repaired] = [0, 0, 0]
  try {
    for await (const block of drop.blocks()) {
      rows.push(...stagedRows(block.rows))
      rejected.push(...block.rejected)
      movies += block.staged
      records += block.records
      repaired += block.repaired
      bytesRead.push(block.bytesRead)
    }
  } finally {
    await drop.close()
  }
  if (movies !== rows.length) throw new Error(`expected ${movies} rows, got ${rows.length}`)
  if (records !== movies + repaired + rejected.length) throw new Error('expected every record to be accounted for')
  const { ignoredColumns: ignored, missingColumns: missing, readAs, warnings, size } = drop
  return { ignored, missing, readAs, warnings, rows, movies, records, repaired, rejected, bytesRead, size }
}

/** The same for a file with these bytes. */
export function drainText(bytes: string | Uint8Array, options: DropOptions = {}): Promise<Drained> {
  return withFile(bytes, (path) => drain(path, options))
}

/** Does something with a file of these bytes, which is gone afterwards. */
export async function withFile<T>(
  bytes: string | Uint8Array,
  work: (path: string) => Promise<T>,
  name = 'movies_metadata.csv',
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'reelhouse-drop-'))
  try {
    const path = join(directory, name)
    await writeFile(path, bytes)
    return await work(path)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Staged rows by column: numbers, booleans and lists as such, unknown text as null. */
export function stagedRows(lines: Uint8Array): StagedRow[] {
  const text = Buffer.from(lines).toString()
  if (text !== '' && !text.endsWith('\n')) throw new Error('expected a line end after every row')
  return text.split('\n').slice(0, -1).map(stagedRow)
}

function stagedRow(line: string): StagedRow {
  const values = line.split('\t')
  if (values.length !== COLUMNS.length) throw new Error(`not a staged row: ${line}`)
  return Object.fromEntries(COLUMNS.map((column, index) => [column, stagedValue(column, values[index] ?? '')]))
}

const TEXTS = /title|language$|overview|tagline|status|homepage|path|imdb_id|release_date|name/
const LISTS = /genres|companies|countries|languages/
const MEMBER = /\((?:(\d+)|'((?:[^'\\]|\\.)*)'),'((?:[^'\\]|\\.)*)'\)/gs
const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' }

/** A value of a staged row as a program has it. */
export function stagedValue(column: string, value: string): unknown {
  if (LISTS.test(column)) return members(value)
  if (TEXTS.test(column)) return value === '' ? null : unescaped(value)
  if (value === '\\N') return null
  return /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : Number(value)
}

function members(list: string): unknown[] {
  const found = [...list.matchAll(MEMBER)]
  if (`[${found.map(([member]) => member).join()}]` !== list) throw new Error(`not a list of members: ${list}`)
  return found.map(([, id, code, name]) => [
    id === undefined ? unescaped(code ?? '') : Number(id),
    unescaped(name ?? ''),
  ])
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, character: string) => ESCAPES[character] ?? character)
}
