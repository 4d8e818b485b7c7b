import { expect, it } from 'vitest'
import { takeLoadLock } from '../../loader/build/load-lock.js'
import { RunningLoads } from '../../loader/index.js'
import { LoadByIdDocument, LoadingDocument } from '../../schema/documents/graphql.js'
import { eachEngine } from '../engines.js'
import { sampleCsv } from './support/drops.js'
import { startedInTest } from './support/reelhouse.js'

const some = await sampleCsv(20, 11)

eachEngine(({ name, open }) => {
  it('tells what this server is loading, and on a server of ClickHouse whether another process is', async () => {
    const ch = await open()
    const running = new RunningLoads()
    const reelhouse = await startedInTest(ch, { running, cacheBytes: 1 << 20 })
    const asked = async () => (await reelhouse.data(LoadingDocument, {})).loading
    expect(await asked()).toEqual({ loads: [], elsewhere: false })

    const lock = await takeLoadLock(await open())
    expect(await asked()).toEqual({ loads: [], elsewhere: name === 'server' })
    await running.during({ drop: 'june.csv', mode: 'upsert' }, undefined, async (tell) => {
      tell({ phase: 'filling', records: 3, bytesRead: 20, bytes: 90, seconds: 1 })
      expect(await asked()).toMatchObject({
        loads: [{ drop: 'june.csv', mode: 'UPSERT', phase: 'FILLING', records: 3, bytesRead: 20, bytes: 90 }],
        elsewhere: false,
      })
    })
    await lock.release()

    const { load } = await reelhouse.load({ csv: some })
    expect(await reelhouse.data(LoadByIdDocument, { id: load })).toMatchObject({ load: { outcome: 'PUBLISHED' } })
    expect(await reelhouse.data(LoadByIdDocument, { id: 'none' })).toEqual({ load: null })
  })
})
