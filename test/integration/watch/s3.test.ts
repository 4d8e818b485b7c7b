import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { parseManifest } from '../../../loader/archive/manifest.js'
import { openArchive } from '../../../loader/archive/open-archive.js'
import { publishedNote } from '../../../loader/archive/published-note.js'
import { rebuild } from '../../../loader/operations/rebuild/rebuild.js'
import { loadFile } from '../../../loader/operations/tasks/load-file.js'
import { eachEngine } from '../../engines.js'
import { checksums, filesIn, folderInTest, publications } from '../support/archives.js'
import { sampleCsv } from '../support/drops.js'
import { S3Server } from '../support/s3-server.js'
import { watching } from '../support/watching.js'

let s3: S3Server

beforeAll(async () => {
  s3 = await S3Server.start('films')
})

afterEach(() => {
  s3.fault = () => null
})

afterAll(() => s3.stop())

/** A prefix of its own, with an inbox and an archive below it. */
async function depot(name: string) {
  const dataDir = await folderInTest()
  const inbox = { kind: 's3', bucket: 'films', prefix: `${name}/inbox/` } as const
  const kept = { kind: 's3', bucket: 'films', prefix: `${name}/drops/` } as const
  const archive = await openArchive({ place: kept, workDir: join(dataDir, 'taken'), s3Endpoint: s3.endpoint })
  const keys = async (): Promise<string[]> => (await s3.bucket('films').list(`${name}/`)).map(({ key }) => key)
  const deliver = (path: string, text: string): Promise<void> => s3.bucket('films').put(`${inbox.prefix}${path}`, text)
  return { dataDir, inbox, archive, keys, deliver, config: { dataDir, s3Endpoint: s3.endpoint } }
}

eachEngine(({ open, name: engine }) => {
  test('the oldest first, each as its key says; what fails does not keep the next from being loaded', async () => {
    const ch = await open()
    const { archive, config, dataDir, deliver, inbox, keys } = await depot(`${engine}-order`)
    await deliver('z é.csv', await sampleCsv(9, 1))
    await delay(1100) // S3 knows seconds only
    await deliver('broken.csv', 'id,title\n1,One\n')
    await deliver('upsert/b.csv', await sampleCsv(3, 3))
    await deliver('upsert/b.csv.deleted', '424242\n')
    await deliver('.hidden.csv', 'x')
    await deliver('unfinished.csv.part', 'x')
    await deliver('steer\u001b[31m.csv', 'x')
    const { says, said } = watching(ch, archive, inbox, config)
    await says(/^warning: /)

    expect(said).toEqual([
      expect.stringMatching(/^left where it is: s3:\S+inbox\/steer\\u001b\[31m\.csv: expected a name .* Rename it$/),
      expect.stringMatching(/^s3:\/\/films\/\S+\/inbox\/z é\.csv is published as snapshot \d+ \(full\): 9 records/),
      expect.stringMatching(/broken\.csv failed, and is in the archive/),
      expect.stringMatching(/upsert\/b\.csv is published as snapshot \d+ \(upsert\): 3 records/),
      expect.stringMatching(/^warning: 1 of the 1 deleted ids/),
    ])
    const files = (await keys()).map((key) => key.replace(/^[^/]+\//, '').replace(/\d{8}T\S+?\//, ''))
    expect(files.sort()).toEqual(
      [
        'inbox/.hidden.csv',
        'inbox/unfinished.csv.part',
        'inbox/steer\u001b[31m.csv',
        'drops/published.json',
        ...['broken.csv', 'manifest.json'].map((file) => `drops/failed/${file}`),
        ...['z é.csv', 'manifest.json'].map((file) => `drops/processed/${file}`),
        ...['b.csv', 'b.csv.deleted', 'manifest.json'].map((file) => `drops/processed/${file}`),
      ].sort(),
    )
    expect(await filesIn(join(dataDir, 'taken'))).toEqual([])
  })

  test('S3 is down half-way: nothing is published, it is said once, and then the drop is loaded, once', async () => {
    const ch = await open()
    const { archive, config, deliver, inbox, keys } = await depot(`${engine}-down`)
    const { count } = await publications(ch)
    await deliver('films.csv', await sampleCsv(8, 11))
    // The drop can be read, but not be kept.
    s3.fault = (method, path) =>
      method === 'PUT' && path.includes('/taken/') && path.includes('films.csv') ? 'hang up' : null
    const { says, said } = watching(ch, archive, inbox, config)
    await says(/^waiting: s3:\/\/films\/\S+: S3 does not answer/)
    await delay(1000)
    expect((await publications(ch)).count).toBe(count)
    s3.fault = () => null
    await says(/^what was in the way is over/)

    expect(said).toHaveLength(3)
    expect(said[1]).toMatch(/films\.csv is published/)
    expect((await publications(ch)).count).toBe(count + 1)
    expect((await keys()).filter((key) => key.endsWith('.csv'))).toEqual([expect.stringMatching(/\/processed\//)])
  })

  test('S3 is down after publishing: the next round settles it, without loading it again', async () => {
    const ch = await open()
    const { archive, config, deliver, inbox, keys } = await depot(`${engine}-late`)
    const { count } = await publications(ch)
    await deliver('films.csv', await sampleCsv(8, 12))
    s3.fault = (method, path) => (method === 'PUT' && path.includes('/processed/') ? 500 : null)
    const { says, said } = watching(ch, archive, inbox, config)
    await says(/^warning: the archive has yet to be brought up to date/)
    await says(/^waiting: /)
    expect((await publications(ch)).count).toBe(count + 1)
    s3.fault = () => null
    await says(/^what was in the way is over/)

    expect(said.filter((line) => line.includes('published'))).toHaveLength(1)
    expect((await publications(ch)).count).toBe(count + 1)
    expect((await keys()).filter((key) => key.endsWith('.csv'))).toEqual([expect.stringMatching(/\/processed\//)])
  })

  test('no permission to read one object: it is left, said once, and the others are loaded', async () => {
    const ch = await open()
    const { archive, config, deliver, inbox, keys } = await depot(`${engine}-secret`)
    await deliver('a-secret.csv', await sampleCsv(5, 13))
    await deliver('b.csv', await sampleCsv(8, 14))
    s3.fault = (method, path) => (method === 'GET' && path.includes('a-secret.csv') ? 403 : null)
    const { says, said } = watching(ch, archive, inbox, config)
    await says(/b\.csv is published/)
    await delay(500)

    expect(said).toEqual([
      expect.stringMatching(/^left where it is: .*a-secret\.csv: there is no permission to read it/),
      expect.stringMatching(/b\.csv is published/),
    ])
    expect(await keys()).toContain(`${inbox.prefix}a-secret.csv`)
  })

  test('no permission to list: it is said once, in words', async () => {
    const ch = await open()
    const { archive, config, inbox } = await depot(`${engine}-closed`)
    s3.fault = (_, path) => (path.includes('inbox') ? 403 : null)
    const { says, said } = watching(ch, archive, inbox, config)
    await says(/^waiting: .*S3 refused the credentials .*policy/)
    await delay(500)

    expect(said).toHaveLength(1)
  })

  test('no permission to remove a drop: it is loaded once all the same', async () => {
    const ch = await open()
    const { archive, config, deliver, inbox, keys } = await depot(`${engine}-stuck`)
    const { count } = await publications(ch)
    await deliver('a.csv', await sampleCsv(8, 15))
    await deliver('b.csv', await sampleCsv(8, 16))
    s3.fault = (method, path) => (method === 'DELETE' && path.includes('inbox/a.csv') ? 403 : null)
    const first = watching(ch, archive, inbox, config)
    await first.says(/^left where it is: .*a\.csv was loaded, but cannot be removed/)
    await first.says(/b\.csv is published/)
    await first.stop()
    const second = watching(ch, archive, inbox, config)
    await second.says(/^left where it is/)

    expect((await publications(ch)).count).toBe(count + 2)
    s3.fault = () => null
    await second.stop()
    const third = watching(ch, archive, inbox, config)
    await deliver('c.csv', await sampleCsv(8, 17))
    await third.says(/c\.csv is published/)
    expect((await keys()).filter((key) => key.includes('inbox'))).toEqual([])
    expect((await publications(ch)).count).toBe(count + 3)
  })

  test('an archive in S3 is enough to rebuild from', async () => {
    const ch = await open()
    const { archive, dataDir } = await depot(`${engine}-rebuild`)
    const path = join(dataDir, 'films.csv')
    await writeFile(path, await sampleCsv(30, 18))
    await loadFile({ ch, archive, dataDir }, { path, maxRejected: 0 })
    await writeFile(path, await sampleCsv(4, 19))
    const { load, snapshot } = await loadFile({ ch, archive, dataDir }, { path, maxRejected: 0, mode: 'months' })
    const there = await open({ prefix: `${ch.prefix}_rebuilt` })
    const rebuilt = await rebuild(there, archive, { dataDir, force: false })

    expect(await checksums(there, rebuilt.snapshot)).toEqual(await checksums(ch, snapshot))
    expect(await publishedNote(archive)).toMatchObject({ load, snapshot: rebuilt.snapshot })
    expect(await filesIn(join(dataDir, 'taken'))).toEqual([])
    const manifest = parseManifest((await archive.store.read(`processed/${load}`, 'manifest.json')) ?? '')
    expect(manifest).toMatchObject({ mode: 'months', outcome: 'published' })
  })
})
