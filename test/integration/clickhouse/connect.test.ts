import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect } from '../../../clickhouse/connection/connect.js'
import { claimPort } from '../../../clickhouse/local-server/port.js'
import { col } from '../../../clickhouse/sql/rows.js'
import { sql } from '../../../clickhouse/sql/sql.js'
import { clickHouseConfig } from '../../clickhouse-config.js'

describe('connect to a server', () => {
  it('takes credentials out of the URL', async () => {
    const url = new URL(inject('clickhouseUrl'))
    url.username = 'default'
    const clickhouse = await connect(clickHouseConfig({ CLICKHOUSE_URL: url.href }))
    await expect(clickhouse.query(sql`SELECT currentUser()`, { user: col.string })).resolves.toEqual([
      { user: 'default' },
    ])
    await clickhouse.close()
  })

  it('fails with AUTHENTICATION for credentials that it does not know, and does not tell the password', async () => {
    const env = { CLICKHOUSE_URL: inject('clickhouseUrl'), CLICKHOUSE_USER: 'nobody', CLICKHOUSE_PASSWORD: 'hunter2' }
    const failure = await connect(clickHouseConfig(env)).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'AUTHENTICATION', clickhouseCode: 'AUTHENTICATION_FAILED' })
    expect(String(failure)).not.toContain('hunter2')
  })

  it('fails with UNAVAILABLE where nobody listens, or nobody is', async () => {
    const port = await claimPort('127.0.0.1')
    for (const CLICKHOUSE_URL of [`http://127.0.0.1:${port}`, 'http://nobody.invalid:8123']) {
      await expect(connect(clickHouseConfig({ CLICKHOUSE_URL }))).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    }
  })

  it('fails with UNAVAILABLE where something else hangs up', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
    const address = server.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    const config = clickHouseConfig({ CLICKHOUSE_URL: `http://127.0.0.1:${port}` })
    await expect(connect(config)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    server.close()
  })
})

describe('connect to the embedded engine', () => {
  let dataDir: string
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'reelhouse-locked-'))
  })
  afterAll(() => rm(dataDir, { recursive: true, force: true }))

  it('fails with LOCKED while another process has the data directory, and not afterwards', async () => {
    const connectElsewhere = async (): Promise<string> => {
      const folder = new URL('../../../dist/clickhouse', import.meta.url)
      const program = `
        import { connect } from '${folder}/index.js'
        import { clickHouseSettings, readEnvironment } from '${folder}/settings.js'
        const { config } = readEnvironment({ config: clickHouseSettings }, process.env)
        const outcome = await connect(config).then((c) => c.close(), (failure) => failure.code)
        process.stdout.write(outcome ?? 'CONNECTED')`
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
        env: { ...process.env, DATA_DIR: dataDir, CLICKHOUSE_URL: '' },
      })
      return stdout
    }
    const clickhouse = await connect(clickHouseConfig({ DATA_DIR: dataDir }))
    expect(await connectElsewhere()).toBe('LOCKED')
    await clickhouse.close()
    expect(await connectElsewhere()).toBe('CONNECTED')
  })
})
