import { createHash } from 'node:crypto'
import { appendFile, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileDelivery, fileStats, originOf } from '../../../loader/archive/file-delivery.js'
import { removeOrigin } from '../../../loader/archive/remove-origin.js'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelhouse-delivery-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** A folder for copies. */
async function target(): Promise<string> {
  const path = await mkdtemp(join(folder, 'copies-'))
  await mkdir(path, { recursive: true })
  return path
}

test('a file is copied under its own name and hashed', async () => {
  const path = join(folder, 'films.csv')
  const bytes = Buffer.alloc(3_000_001, 'reel')
  await writeFile(path, bytes)
  const to = await target()
  const { drop, deleted } = await fileDelivery({ path, mode: 'full' }).copyTo(to)

  expect(drop).toMatchObject({
    name: 'films.csv',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  expect(deleted).toBeNull()
  expect(bytes.equals(await readFile(join(to, 'films.csv')))).toBe(true)
})

test('names that the archive needs are given another', async () => {
  const path = join(folder, 'manifest.json')
  await writeFile(path, 'x')
  await mkdir(join(folder, 'lists'))
  await writeFile(join(folder, 'lists/manifest.json'), '1')
  const deleted = join(folder, 'lists/manifest.json')
  const files = await fileDelivery({ path, mode: 'upsert', deleted }).copyTo(await target())

  const names = [files.drop.name, files.deleted?.name ?? '']
  expect(names).not.toContain('manifest.json')
  expect(new Set(names).size).toBe(2)
})

test('a file that changes while it is copied is refused', async () => {
  const path = join(folder, 'growing.csv')
  await writeFile(path, Buffer.alloc(8 << 20))
  let copying = true
  const grow = async (): Promise<void> => {
    while (copying) await appendFile(path, 'x')
  }
  const growing = grow()
  const copied = fileDelivery({ path, mode: 'full' })
    .copyTo(await target())
    .finally(() => {
      copying = false
    })

  await expect(copied).rejects.toMatchObject({ code: 'CHANGED', message: expect.stringMatching(/^\/.*growing\.csv: /) })
  await growing
})

test.each([
  ['none.csv', 'NO_SUCH_FILE'],
  ['.', 'NOT_A_FILE'],
])('%s: %s', async (name, code) => {
  await expect(fileDelivery({ path: join(folder, name), mode: 'full' }).copyTo(await target())).rejects.toMatchObject({
    code,
  })
})

test('only the very file that was taken is removed', async () => {
  const path = join(folder, 'taken.csv')
  await writeFile(path, 'one')
  const stats = await fileStats(path)
  if (stats === null) throw new Error('expected the file')
  const origin = originOf(path, stats)
  await utimes(path, 1, 1)
  await removeOrigin(origin, undefined)
  expect(await fileStats(path)).not.toBeNull()
  await utimes(path, stats.atime, stats.mtime)
  const same = await fileStats(path)
  await removeOrigin(same === null ? origin : originOf(path, same), undefined)
  expect(await fileStats(path)).toBeNull()
  await removeOrigin(origin, undefined)
})
