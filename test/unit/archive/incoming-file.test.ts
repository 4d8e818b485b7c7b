import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { archivedName } from '../../../loader/archive/archived-name.js'
import { fileStats, incomingFile, originOf } from '../../../loader/archive/incoming-file.js'
import { removeOrigin } from '../../../loader/archive/remove-origin.js'

let folder = ''

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'reelhouse-delivery-')))
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
  const { drop, deleted } = await incomingFile({ path, mode: 'full' }).copyTo(to)

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
  const files = await incomingFile({ path, mode: 'upsert', deleted }).copyTo(await target())

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
  const copied = incomingFile({ path, mode: 'full' })
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
  await expect(incomingFile({ path: join(folder, name), mode: 'full' }).copyTo(await target())).rejects.toMatchObject({
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

test('a name that is too long for a file, as that of an object may be, is shortened', () => {
  const long = `${'é'.repeat(300)}.upsert.csv.gz`
  const kept = archivedName(long)
  expect(kept).toMatch(/^é+….*\.upsert\.csv\.gz$/)
  expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(255)
  const list = archivedName(`${long}.deleted`, kept)
  expect(list).not.toBe(kept)
  expect(Buffer.byteLength(list)).toBeLessThanOrEqual(255)
  expect(archivedName('x'.repeat(255))).toBe('x'.repeat(255))
})

describe('of a folder that others put files into', () => {
  let inbox = ''
  let outside = ''

  beforeEach(async () => {
    outside = await mkdtemp(join(folder, 'outside-'))
    inbox = join(outside, 'inbox')
    await mkdir(join(inbox, 'months'), { recursive: true })
    for (const path of ['films.csv', 'inbox/months/films.csv']) await writeFile(join(outside, path), 'id')
  })

  const copied = async (path: string, deleted?: string) => {
    const to = await target()
    try {
      await incomingFile({ path: join(inbox, path), mode: 'full', within: inbox, deleted }).copyTo(to)
    } catch (error) {
      expect(await readdir(to)).toEqual([])
      throw error
    }
  }

  test('a file in it is copied, also where links lead to the folder', async () => {
    await copied('months/films.csv')
    const link = join(outside, 'link')
    await symlink(inbox, link)
    const path = join(link, 'months/films.csv')
    await incomingFile({ path, mode: 'full', within: link }).copyTo(await target())
  })

  test('a link to a file outside is not followed', async () => {
    await symlink(join(outside, 'films.csv'), join(inbox, 'link.csv'))
    await expect(copied('link.csv')).rejects.toMatchObject({ code: 'NOT_A_FILE' })
  })

  test('nor is a link that was put in the place of a folder', async () => {
    await rename(join(inbox, 'months'), join(inbox, 'before'))
    await symlink(outside, join(inbox, 'months'))
    await expect(copied('months/films.csv')).rejects.toMatchObject({
      code: 'NOT_A_FILE',
      message: expect.stringMatching(/got a link/),
    })
  })

  test('a pipe is not waited for', async () => {
    execFileSync('mkfifo', [join(inbox, 'pipe.csv')])
    await expect(copied('pipe.csv')).rejects.toMatchObject({ code: 'NOT_A_FILE' })
  })

  test('what a link leads to by now is not removed', async () => {
    const path = join(inbox, 'months/films.csv')
    for (const same of [path, join(outside, 'films.csv')]) await utimes(same, 1, 1)
    const stats = await fileStats(path)
    if (stats === null) throw new Error('expected the file')
    await rm(join(inbox, 'months'), { recursive: true })
    await symlink(outside, join(inbox, 'months'))
    await expect(removeOrigin(originOf(path, stats), undefined)).rejects.toThrow(/a folder that no link leads to/)
    expect(await readdir(outside)).toContain('films.csv')
  })
})
