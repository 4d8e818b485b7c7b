import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openArchive } from '../../../loader/archive/open-archive.js'
import { eachEngine } from '../../engines.js'
import { folderInTest, publications } from '../support/archives.js'
import { sampleCsv } from '../support/drops.js'
import { S3Server } from '../support/s3-server.js'
import { SqsServer } from '../support/sqs-server.js'
import { watched, written } from '../support/watched.js'
import { watching } from '../support/watching.js'

let s3: S3Server
let queue: SqsServer

beforeAll(async () => {
  s3 = await S3Server.start('films')
})

afterEach(() => queue.stop())

afterAll(() => s3.stop())

async function depot(name: string) {
  queue = await SqsServer.start()
  const dataDir = await folderInTest()
  const inbox = { kind: 's3', bucket: 'films', prefix: `${name}/inbox/` } as const
  const kept = { kind: 's3', bucket: 'films', prefix: `${name}/drops/` } as const
  const archive = await openArchive({ place: kept, workDir: dataDir, s3Endpoint: s3.endpoint })
  const notify = (path: string): void => queue.send(notification(`${inbox.prefix}${path}`))
  const deliver = (path: string, text: string): Promise<void> => s3.bucket('films').put(`${inbox.prefix}${path}`, text)
  const config = { dataDir, s3Endpoint: s3.endpoint, queue: queue.url }
  return { inbox, archive, deliver, notify, config }
}

function notification(key: string): string {
  const s3Part = { bucket: { name: 'films' }, object: { key: encodeURIComponent(key).replaceAll('%20', '+') } }
  return JSON.stringify({ Records: [{ eventName: 'ObjectCreated:Put', s3: s3Part }] })
}

const isEmpty = (): Promise<void> =>
  vi.waitFor(() => expect(queue.messages.size).toBe(0), { timeout: 20_000, interval: 20 })

eachEngine(({ open, name: engine }) => {
  test('it looks when it is told, and deletes messages when what they tell of is settled', async () => {
    const ch = await open()
    const { archive, config, deliver, inbox, notify } = await depot(`${engine}-told`)
    const heldWhileLoading: boolean[] = []
    const observed = watched(ch, (statement) => {
      if (/INSERT INTO \S+\.snapshots/.test(written(statement))) heldWhileLoading.push(queue.messages.size > 0)
    })
    queue.send(JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'films' }))
    const { says, said } = watching(observed, archive, inbox, config)
    await isEmpty()
    expect(said).toEqual([])

    await deliver('b c.csv', await sampleCsv(5, 1))
    notify('b c.csv')
    notify('b c.csv') // SQS delivers at least once
    await says(/b c\.csv is published/)
    await deliver('broken.csv', 'id\n1\n')
    notify('broken.csv')
    await says(/broken\.csv failed/)
    await isEmpty()
    notify('b c.csv')
    queue.send('not JSON')
    await isEmpty()

    expect(said).toHaveLength(2)
    expect(heldWhileLoading).toHaveLength(1)
  })

  test('the watcher dies: the message comes again, and its drop is not loaded twice', async () => {
    const ch = await open()
    const { archive, config, deliver, inbox, notify } = await depot(`${engine}-dies`)
    await deliver('films.csv', await sampleCsv(5, 3))
    notify('films.csv')
    const first = watching(ch, archive, inbox, config)
    await first.says(/films\.csv is published/)
    await first.stop()
    const { count } = await publications(ch)
    notify('films.csv')
    queue.expire()
    const second = watching(ch, archive, inbox, config)
    await isEmpty()

    expect(second.said).toEqual([])
    expect((await publications(ch)).count).toBe(count)
  })

  test('the queue cannot be reached: said once; what arrives is loaded all the same', async () => {
    const ch = await open()
    const { archive, config, deliver, inbox } = await depot(`${engine}-unqueued`)
    queue.fault = 403
    const { says, said } = watching(ch, archive, inbox, config)
    await says(/^waiting: http\S+: SQS refused the credentials/)
    await deliver('films.csv', await sampleCsv(5, 4))
    await says(/films\.csv is published/)
    queue.fault = null
    await says(/^what was in the way is over/)
    await delay(100)

    expect(said).toHaveLength(3)
  })
})
