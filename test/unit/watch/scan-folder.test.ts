import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Scan, scanFolder } from '../../../loader/inbox/scan-folder.js'

const isRoot = process.geteuid?.() === 0

let outside = ''
let inbox = ''

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'reelhouse-scan-'))
  inbox = join(outside, 'inbox')
  await mkdir(inbox)
  await writeFile(join(outside, 'secret.csv'), 'root:x:0\n')
  await writeFile(join(inbox, 'good.csv'), 'x')
})

afterEach(() => rm(outside, { recursive: true, force: true }))

async function scanned(): Promise<{ files: string[]; refused: string[]; scan: Scan }> {
  const scan = await scanFolder(inbox, 'full')
  const below = (path: string): string => path.slice(inbox.length + 1)
  const refused = scan.refusals.map(({ error }) => `${error.code} ${below(error.message)}`)
  return { files: scan.files.map(({ path }) => below(path)).sort(), refused: refused.sort(), scan }
}

test('links are refused, wherever they lead to, and the rest is taken', async () => {
  await symlink('self.csv', join(inbox, 'self.csv'))
  await symlink(join(outside, 'secret.csv'), join(inbox, 'file.csv'))
  await symlink('nowhere', join(inbox, 'dangling.zip'))
  await symlink(outside, join(inbox, 'folder.csv'))
  await symlink(outside, join(inbox, 'months'))
  await symlink(join(outside, 'secret.csv'), join(inbox, 'notes.txt'))
  const { files, refused } = await scanned()

  expect(files).toEqual(['good.csv'])
  const link = 'expected a CSV file, got a link: what it leads to is not read. Put the file itself there'
  expect(refused).toEqual([
    ...['dangling.zip', 'file.csv', 'folder.csv'].map((name) => `NOT_A_FILE ${name}: ${link}`),
    expect.stringMatching(/^NOT_A_FILE months: expected a folder, got a link to one: .* remove the link$/),
    `NOT_A_FILE self.csv: ${link}`,
  ])
})

test('pipes and sockets are refused; a folder may have any name', async () => {
  execFileSync('mkfifo', [join(inbox, 'pipe.csv')])
  const server = createServer().listen(join(inbox, 's.csv'))
  await once(server, 'listening')
  await mkdir(join(inbox, 'folder.csv'))
  await writeFile(join(inbox, 'folder.csv/part.csv'), 'x')
  const { files, refused } = await scanned()
  server.close()

  expect(files).toEqual(['folder.csv/part.csv', 'good.csv'])
  expect(refused).toEqual([
    'NOT_A_FILE pipe.csv: expected a CSV file, got a pipe. Put a file there',
    'NOT_A_FILE s.csv: expected a CSV file, got a socket. Put a file there',
  ])
})

test('a name so long that it can have no list of ids is a name', async () => {
  const names = [`${'long'.repeat(60)}12345.csv`, `${'é'.repeat(120)}.upsert.csv`]
  for (const name of names) await writeFile(join(inbox, name), 'x')
  const { files, refused } = await scanned()
  expect([files, refused]).toEqual([[...names, 'good.csv'].sort(), []])
})

test('a list of ids that is no file refuses its drop, where it has one', async () => {
  for (const name of ['a.upsert.csv', 'b.full.csv']) {
    await writeFile(join(inbox, name), 'x')
    await symlink(join(outside, 'secret.csv'), join(inbox, `${name}.deleted`))
  }
  const { files, refused } = await scanned()
  expect(files).toEqual(['b.full.csv', 'good.csv'])
  expect(refused).toEqual([expect.stringMatching(/^NOT_A_FILE a\.upsert\.csv\.deleted: expected .* got a link/)])
})

test('names that cannot be printed, or are no text, are refused and printed all the same', async () => {
  await writeFile(join(inbox, 'a\u001b[31m\nb.csv'), 'x')
  await writeFile(join(inbox, 'a\u202eb.csv'), 'x') // that can be said
  await mkdir(join(inbox, 'bell\u0007'))
  await writeFile(join(inbox, 'bell\u0007/c.csv'), 'x')
  await writeFile(Buffer.concat([Buffer.from(join(inbox, 'caf')), Buffer.from([0xe9]), Buffer.from('.csv')]), 'x')
  await writeFile(Buffer.concat([Buffer.from(join(inbox, 'caf')), Buffer.from([0xe9]), Buffer.from('.txt')]), 'x')
  const { files, refused, scan } = await scanned()

  expect(files).toEqual(['a\u202eb.csv', 'good.csv'])
  const name =
    'expected a name in UTF-8 without control characters, got one that has some, or is in another encoding. Rename it'
  expect(refused).toEqual([
    `FILE_NAME a\\u001b[31m\\u000ab.csv: ${name}`,
    `FILE_NAME bell\\u0007: ${name}`,
    `FILE_NAME caf\\xe9.csv: ${name}`,
  ])
  expect(scan.refusals.map((refusal) => refusal.name)).toContain('caf\\xe9.csv')
})

test('a folder that cannot be read is refused alone', async () => {
  const long = 'd'.repeat(200)
  const nest = `cd "$0" && for i in $(seq 25); do mkdir ${long} && cd ${long} || exit 0; done`
  execFileSync('sh', ['-c', nest, inbox], { stdio: 'ignore' })
  const { files, refused } = await scanned()
  execFileSync('rm', ['-rf', join(inbox, long)])

  expect(files).toEqual(['good.csv'])
  expect(refused).toEqual([expect.stringMatching(/^UNREADABLE d+\/.*: the file cannot be read \(ENAMETOOLONG\)$/)])
})

test.skipIf(isRoot)('a folder without permission is refused alone', async () => {
  await mkdir(join(inbox, 'closed.csv'))
  await chmod(join(inbox, 'closed.csv'), 0)
  const { files, refused } = await scanned()
  expect([files, refused]).toEqual([['good.csv'], ['UNREADABLE closed.csv: there is no permission to read it']])
})

test('what is hidden is not looked into, and the folder itself has to be there', async () => {
  await mkdir(join(inbox, '.trash'))
  await symlink('self.csv', join(inbox, '.trash/self.csv'))
  await symlink('self.csv', join(inbox, '.self.csv'))
  expect((await scanned()).refused).toEqual([])
  await rm(inbox, { recursive: true })
  await expect(scanned()).rejects.toMatchObject({ code: 'ENOENT' })
})

test('what is put in the place of another is another refusal', async () => {
  const path = join(inbox, 'self.csv')
  await symlink('self.csv', path)
  const [first] = (await scanned()).scan.refusals
  expect((await scanned()).scan.refusals).toMatchObject([{ version: first?.version }])
  await rm(path)
  await symlink('another', path)
  expect((await scanned()).scan.refusals[0]?.version).not.toBe(first?.version)
})
