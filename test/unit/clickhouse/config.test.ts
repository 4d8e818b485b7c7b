import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../../clickhouse/connection/config-error.js'
import { clickHouseConfig } from '../../clickhouse-config.js'

describe('clickHouseConfig', () => {
  it('is embedded under ./data when nothing is set', () => {
    expect(clickHouseConfig({})).toEqual({
      user: 'default',
      password: '',
      prefix: 'reelhouse',
      dataDir: resolve('data'),
      maxExecutionSeconds: 30,
      maxMemoryBytes: 2048 * 1024 * 1024,
      connections: 3,
    })
  })

  it('reads what is set', () => {
    const config = clickHouseConfig({
      CLICKHOUSE_URL: 'https://movies.example:8443',
      CLICKHOUSE_USER: 'ada',
      CLICKHOUSE_PASSWORD: 'p w',
      CLICKHOUSE_DATABASE: 'films_2',
      DATA_DIR: '/srv/films',
      CLICKHOUSE_MAX_SECONDS: '5',
      CLICKHOUSE_MAX_MEMORY_MB: '64',
      CLICKHOUSE_CONNECTIONS: '7',
    })
    expect(config).toEqual({
      url: 'https://movies.example:8443',
      user: 'ada',
      password: 'p w',
      prefix: 'films_2',
      dataDir: '/srv/films',
      maxExecutionSeconds: 5,
      maxMemoryBytes: 64 * 1024 * 1024,
      connections: 7,
    })
  })

  it('takes credentials out of the URL, unless they are set by themselves', () => {
    const CLICKHOUSE_URL = 'http://ada:p%40ss@movies.example:8123/'
    expect(clickHouseConfig({ CLICKHOUSE_URL })).toMatchObject({
      url: 'http://movies.example:8123',
      user: 'ada',
      password: 'p@ss',
    })
    expect(clickHouseConfig({ CLICKHOUSE_URL, CLICKHOUSE_USER: 'bob', CLICKHOUSE_PASSWORD: 'other' })).toMatchObject({
      user: 'bob',
      password: 'other',
    })
  })

  it('treats an empty variable as one that is not set', () => {
    expect(clickHouseConfig({ CLICKHOUSE_URL: '', CLICKHOUSE_DATABASE: '', CLICKHOUSE_MAX_SECONDS: '' })).toEqual(
      clickHouseConfig({}),
    )
  })

  it('leaves one of the threads for statements free', () => {
    expect(clickHouseConfig({ UV_THREADPOOL_SIZE: '2' }).connections).toBe(1)
    expect(clickHouseConfig({ UV_THREADPOOL_SIZE: '16' }).connections).toBe(4)
    expect(clickHouseConfig({ UV_THREADPOOL_SIZE: '16', CLICKHOUSE_CONNECTIONS: '15' }).connections).toBe(15)
    expect(() => clickHouseConfig({ CLICKHOUSE_CONNECTIONS: '4' })).toThrow('a whole number from 1 to 3')
  })

  it.each([
    ['CLICKHOUSE_URL', 'localhost:8123'],
    ['CLICKHOUSE_URL', 'tcp://localhost:9000'],
    ['CLICKHOUSE_URL', 'http://localhost:8123/movies'],
    ['CLICKHOUSE_URL', 'http://localhost:8123?database=movies'],
    ['CLICKHOUSE_DATABASE', 'reel-house'],
    ['CLICKHOUSE_DATABASE', '1st'],
    ['CLICKHOUSE_DATABASE', 'a'.repeat(65)],
    ['CLICKHOUSE_MAX_SECONDS', '0'],
    ['CLICKHOUSE_MAX_SECONDS', '1.5'],
    ['CLICKHOUSE_MAX_SECONDS', 'ten'],
    ['CLICKHOUSE_MAX_MEMORY_MB', '-1'],
    ['CLICKHOUSE_MAX_MEMORY_MB', '1e3'],
    ['CLICKHOUSE_CONNECTIONS', '101'],
  ])('refuses %s=%s, and says so', (variable, value) => {
    expect(() => clickHouseConfig({ [variable]: value })).toThrow(ConfigError)
    expect(() => clickHouseConfig({ [variable]: value })).toThrow(`${variable} is "${value}": expected `)
  })

  it('says all that is wrong at once, and nothing that depends on it', () => {
    const CLICKHOUSE_URL = 'localhost:8123'
    const read = () => clickHouseConfig({ CLICKHOUSE_URL, CLICKHOUSE_CONNECTIONS: '4', CLICKHOUSE_MAX_SECONDS: '0' })
    expect(read).toThrow(
      expect.objectContaining({
        variables: [
          { variable: 'CLICKHOUSE_URL', wrong: expect.stringContaining('is "localhost:8123": expected an http') },
          { variable: 'CLICKHOUSE_MAX_SECONDS', wrong: 'is "0": expected a whole number from 1 to 86400' },
        ],
      }),
    )
  })

  it('never says a password', () => {
    for (const CLICKHOUSE_URL of [
      'tcp://ada:secret@host:9000',
      'http://ada:secret@host:99999',
      'http://a:secret@h/x',
    ]) {
      expect(() => clickHouseConfig({ CLICKHOUSE_URL })).toThrow(/^(?!.*secret).*CLICKHOUSE_URL/)
    }
  })
})
