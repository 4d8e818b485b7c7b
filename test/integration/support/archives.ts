import { mkdir, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import {
  bind,
  type ClickHouse,
  catalogDatabase,
  col,
  identifier,
  openCatalog,
  snapshotDatabase,
  sql,
} from '../../../clickhouse/index.js'
import type { Archive } from '../../../loader/archive/archive.js'
import { type Manifest, parseManifest } from '../../../loader/archive/manifest.js'
import { openArchive } from '../../../loader/archive/open-archive.js'

/** A folder that is gone when the test has run. */
export async function folderInTest(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'reelhouse-archive-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export function localArchive(folder: string): Promise<Archive> {
  const place = { kind: 'folder', path: join(folder, 'drops') } as const
  return openArchive({ place, workDir: join(folder, 'taken'), s3Endpoint: undefined })
}

/** What lies in a folder, to any depth, in order. */
export async function filesIn(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()
}

export async function manifestIn(folder: string): Promise<Manifest> {
  const manifest = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'))
  if (manifest === null) throw new Error(`expected a manifest in ${folder}`)
  return manifest
}

/** The manifests in the folders of a folder, as their drops were taken. */
export async function manifestsIn(folder: string): Promise<Manifest[]> {
  const paths = (await filesIn(folder)).filter((path) => path.endsWith('/manifest.json'))
  const manifests = await Promise.all(paths.map((path) => manifestIn(join(folder, path, '..'))))
  return manifests.sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1))
}

/** Of every table of a snapshot, how many rows it has and a checksum over them, whatever their order. */
export async function checksums(ch: ClickHouse, snapshot: number): Promise<Record<string, string>> {
  const database = snapshotDatabase(ch.prefix, snapshot)
  const tables = await ch.query(
    sql`SELECT name FROM system.tables WHERE database = ${bind.string(database)} AND engine LIKE '%MergeTree' ORDER BY name`,
    { name: col.string },
  )
  const sums: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await ch.query(
      sql`SELECT count(), toString(sum(cityHash64(formatRow('RowBinary', *)))) FROM ${identifier(database)}.${identifier(name)}`,
      { rows: col.int, sum: col.string },
    )
    sums[name] = `${row?.rows} ${row?.sum}`
  }
  return sums
}

/** What is served, and how often something was published. */
export async function publications(ch: ClickHouse): Promise<{ served: number; count: number }> {
  await openCatalog(ch)
  const [row] = await ch.query(
    sql`SELECT argMax(snapshot, publication), count() FROM ${identifier(catalogDatabase(ch.prefix))}.snapshots`,
    { served: col.int, count: col.int },
  )
  return row ?? { served: 0, count: 0 }
}
