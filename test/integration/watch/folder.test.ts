import { appendFile, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { catalogDatabase, col, DatabaseError, identifier, sql } from '../../../clickhouse/index.js'
import { eachEngine } from '../../engines.js'
import { filesIn, manifestsIn, publications } from '../support/archives.js'
import { sampleCsv } from '../support/drops.js'
import { watched, written } from '../support/watched.js'
import { depotInTest, watching } from '../support/watching.js'

eachEngine(({ open }) => {
  test('the oldest first, each as its name or folder says; a drop that fails does not keep the next from being loaded', async () => {
    const ch = await open()
    const { archive, dataDir, deliver, inbox } = await depotInTest()
    const deliveries = [
      ['b.csv', await sampleCsv(9, 1)],
      ['months/c.csv', await sampleCsv(4, 2)],
      ['a.csv', 'id,title\n1,One\n'],
      ['d.upsert.csv', await sampleCsv(3, 3)],
    ] as const
    for (const [index, [path, text]] of deliveries.entries()) {
      await utimes(await deliver(path, text), index, index)
    }
    await deliver('d.upsert.csv.deleted', '424242\n')
    const { says, said } = watching(ch, archive, inbox, { dataDir })
    await says(/^warning: /)

    expect(said).toEqual([
      expect.stringMatching(/b\.csv is published as snapshot \d+ \(full\): 9 records, 9 movies, 0 rejected\.$/),
      expect.stringMatching(/months\/c\.csv is published as snapshot \d+ \(months\)/),
      expect.stringMatching(/a\.csv failed, .*failed\/: The required column "release_date" is missing/),
      expect.stringMatching(/d\.upsert\.csv is published as snapshot \d+ \(upsert\)/),
      expect.stringMatching(/^warning: 1 of the 1 deleted ids/),
    ])
    expect(await filesIn(inbox.path)).toEqual([])
    expect(await manifestsIn(join(dataDir, 'drops/failed'))).toMatchObject([{ name: 'a.csv' }])
    const processed = await manifestsIn(join(dataDir, 'drops/processed'))
    expect(processed.map(({ name, mode, deleted }) => [name, mode, deleted?.name])).toEqual([
      ['b.csv', 'full', undefined],
      ['c.csv', 'months', undefined],
      ['d.upsert.csv', 'upsert', 'd.upsert.csv.deleted'],
    ])
  })

  test('what is no drop is told once, in the log and to everybody, and the others are loaded', async () => {
    const ch = await open()
    const { archive, dataDir, deliver, inbox } = await depotInTest()
    await writeFile(join(dataDir, 'secret.csv'), 'root:x:0:secret\n')
    await symlink('self.csv', join(inbox.path, 'self.csv'))
    await symlink(join(dataDir, 'secret.csv'), join(inbox.path, 'link.csv'))
    await writeFile(join(inbox.path, 'steer\u001b[31m.csv'), 'x')
    const long = `${'a'.repeat(246)}.csv`
    await deliver('first.csv', await sampleCsv(9, 50))
    await deliver(long, await sampleCsv(9, 51))
    const { says, said } = watching(ch, archive, inbox, { dataDir })
    await says(/first\.csv is published/)
    await says(/aaa\.csv is published/)
    await deliver('last.csv', await sampleCsv(9, 52))
    await says(/last\.csv is published/)

    expect(said.filter((line) => !/ is published as /.test(line)).sort()).toEqual([
      expect.stringMatching(/^left where it is: \S+inbox\/link\.csv: expected a CSV file, got a link: .* not read\./),
      expect.stringMatching(/^left where it is: \S+inbox\/self\.csv: expected a CSV file, got a link: /),
      expect.stringMatching(/^left where it is: \S+inbox\/steer\\u001b\[31m\.csv: expected a name .* Rename it$/),
    ])
    const accounts = await ch.query(
      sql`
        SELECT drop, error FROM ${identifier(catalogDatabase(ch.prefix))}.loads
        WHERE outcome = 'failed' AND match(error, ': expected a (CSV file, got a link|name in UTF-8)') ORDER BY drop`,
      { drop: col.string, error: col.string },
    )
    expect(accounts).toEqual([
      { drop: 'link.csv', error: expect.stringMatching(/^link\.csv: expected a CSV file, got a link/) },
      { drop: 'self.csv', error: expect.stringMatching(/^self\.csv: /) },
      { drop: 'steer\\u001b[31m.csv', error: expect.stringMatching(/^steer\\u001b\[31m\.csv: /) },
    ])
    expect((await manifestsIn(join(dataDir, 'drops/processed'))).map(({ name }) => name)).toContain(long)
    for (const shelf of ['taken', 'failed']) expect(await archive.store.folders(shelf)).toEqual([])
  })

  test('a file that is still being written is left until it is quiet; hidden and unfinished ones for good', async () => {
    const ch = await open()
    const { archive, dataDir, inbox } = await depotInTest()
    const others = ['.films.csv', 'films.csv.part', 'films.csv.filepart', 'films.tmp', 'notes.txt']
    for (const name of others) await writeFile(join(inbox.path, name), await sampleCsv(2, 10))
    const { says, said } = watching(ch, archive, inbox, { dataDir, quietMs: 400 })
    const csv = await sampleCsv(10, 11)
    const path = join(inbox.path, 'slow.csv')
    const pieces = 8
    for (let piece = 0; piece < pieces; piece++) {
      await appendFile(path, csv.slice((piece * csv.length) / pieces, ((piece + 1) * csv.length) / pieces))
      await delay(150)
    }
    await says(/slow\.csv is published .* 10 records/)

    expect(said).toHaveLength(1)
    expect(await filesIn(inbox.path)).toEqual([...others].sort())
  })

  test('what comes again is loaded again, unless it brings nothing new', async () => {
    const ch = await open()
    const { archive, dataDir, deliver, inbox } = await depotInTest()
    const { says, said } = watching(ch, archive, inbox, { dataDir })
    const [first, second] = [await sampleCsv(10, 20), await sampleCsv(11, 21)]
    await deliver('films.csv', first)
    await says(/published .* 10 records/)
    const { count } = await publications(ch)
    await deliver('films.csv', first)
    await says(/nothing new/)
    expect((await publications(ch)).count).toBe(count)
    await deliver('films.csv', second)
    await says(/published .* 11 records/)

    expect(said).toHaveLength(3)
    expect(await manifestsIn(join(dataDir, 'drops/processed'))).toHaveLength(3)
  })

  test('ClickHouse is away for a while: it is said once, and the drop is loaded when it is back', async () => {
    const here = await open()
    const { archive, dataDir, deliver, inbox } = await depotInTest()
    let away = true
    const ch = watched(here, () => {
      if (away) throw new DatabaseError('UNAVAILABLE', 'connect ECONNREFUSED')
    })
    await deliver('films.csv', await sampleCsv(11, 30))
    const { says, said } = watching(ch, archive, inbox, { dataDir })
    await says(/^waiting: ClickHouse does not answer/)
    await delay(500)
    expect(await filesIn(inbox.path)).toEqual(['films.csv'])
    away = false
    await says(/films\.csv is published/)
    await says(/^what was in the way is over/)

    expect(said.filter((line) => /^waiting: /.test(line))).toHaveLength(1)
    expect(said).toHaveLength(3)
    expect(await archive.store.folders('failed')).toEqual([])
  })

  test('when it is stopped, the drop that is being loaded stays, and is loaded by the next one', async () => {
    const ch = await open()
    const { archive, dataDir, deliver, inbox } = await depotInTest()
    const { count } = await publications(ch)
    await deliver('films.csv', await sampleCsv(11, 40))
    let begun = (): void => {}
    const loading = new Promise<void>((resolve) => {
      begun = resolve
    })
    const slow = watched(ch, async (statement) => {
      if (!/CREATE DATABASE \S+_s\d+/.test(written(statement))) return
      begun()
      await delay(300)
    })
    const first = watching(slow, archive, inbox, { dataDir })
    await loading
    await first.stop()

    expect(await filesIn(inbox.path)).toEqual(['films.csv'])
    for (const shelf of ['taken', 'processed', 'failed']) expect(await archive.store.folders(shelf)).toEqual([])
    expect((await publications(ch)).count).toBe(count)
    await watching(ch, archive, inbox, { dataDir }).says(/films\.csv is published/)
  })
})
