import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { type Environment, readEnvironment } from '../../../clickhouse/settings.js'
import { archiveSettings } from '../../../loader/archive/archive-config.js'
import { isWithin, type Place, parsePlace, placeName } from '../../../loader/archive/place.js'
import { watchSettings } from '../../../loader/inbox/watch-config.js'

const DATA_DIR = resolve('data')

const read = (env: Environment) =>
  readEnvironment({ archive: archiveSettings, watched: watchSettings(env) }, { DATA_DIR, ...env })

const configured = (env: Environment) => read(env).watched

test('nothing is watched unless it is said what', () => {
  expect(configured({})).toBeNull()
  expect(configured({ DROPS: '' })).toBeNull()
})

test('the inbox beside the archive, quiet for two seconds, full drops', () => {
  expect(read({}).archive.place).toEqual({ kind: 'folder', path: resolve('data/drops') })
  expect(configured({ DROPS: './data/drops/inbox' })).toMatchObject({
    place: { kind: 'folder', path: resolve('data/drops/inbox') },
    mode: 'full',
    quietMs: 2000,
    queue: undefined,
    s3Endpoint: undefined,
  })
})

test('S3 with a queue, and its endpoint as the SDK takes it', () => {
  const DROPS_QUEUE = 'https://sqs.eu-central-1.amazonaws.com/1/drops'
  const env = { DROPS: 's3://films/in', DROPS_MODE: 'upsert', DROPS_QUEUE, DROPS_QUIET_SECONDS: '0.5' }
  expect(configured({ ...env, AWS_ENDPOINT_URL: 'http://minio:9000' })).toMatchObject({
    place: { kind: 's3', bucket: 'films', prefix: 'in/' },
    mode: 'upsert',
    queue: DROPS_QUEUE,
    quietMs: 500,
    s3Endpoint: 'http://minio:9000',
  })
  const both = { AWS_ENDPOINT_URL: 'http://all', AWS_ENDPOINT_URL_S3: 'http://s3' }
  expect(read(both).archive.s3Endpoint).toBe('http://s3')
})

test.each([
  [{ DROPS: 'http://films/in' }, /^DROPS is "http:\/\/films\/in": expected the path of a folder, or s3:/],
  [{ DROPS: 's3://' }, /^DROPS /],
  [{ DROPS: 's3://films?queue=x' }, /^DROPS /],
  [{ ARCHIVE: 'ftp://films' }, /^ARCHIVE /],
  [{ DROPS: 'in', DROPS_MODE: 'some' }, /^DROPS_MODE is "some": expected full, months, upsert/],
  [{ DROPS: 'in', DROPS_QUIET_SECONDS: '-1' }, /^DROPS_QUIET_SECONDS /],
  [{ DROPS: 'in', DROPS_QUEUE: 'https://sqs/1/drops' }, /^DROPS_QUEUE .*DROPS=s3/],
  [{ DROPS: 's3://films', DROPS_QUEUE: 'drops' }, /^DROPS_QUEUE /],
  [{ DROPS: './data' }, /^DROPS is "\.\/data": expected a place that the archive .* is not in/],
  [{ DROPS: 's3://films', ARCHIVE: 's3://films/kept' }, /^DROPS /],
])('%j is refused', (env, message) => {
  expect(() => configured(env)).toThrow(message)
})

test('all that is wrong is told at once, each once', () => {
  const env = { DROPS: 'ftp://in', DROPS_MODE: 'some', DROPS_QUIET_SECONDS: '-1', ARCHIVE: 'ftp://kept' }
  expect(() => configured(env)).toThrow(
    'ARCHIVE is "ftp://kept": expected the path of a folder, or s3://bucket/prefix; ' +
      'DROPS is "ftp://in": expected the path of a folder, or s3://bucket/prefix; ' +
      'DROPS_MODE is "some": expected full, months, upsert; ' +
      'DROPS_QUIET_SECONDS is "-1": expected a number of seconds',
  )
})

test('places: which is in which, and what they are called', () => {
  const place = (value: string): Place => {
    const parsed = parsePlace(value)
    if (parsed === null) throw new Error(`expected a place, got ${value}`)
    return parsed
  }
  expect(isWithin(place('/a/b'), place('/a'))).toBe(true)
  expect(isWithin(place('/ab'), place('/a'))).toBe(false)
  expect(isWithin(place('s3://aaa/b/c'), place('s3://aaa/b'))).toBe(true)
  expect(isWithin(place('s3://aaa/bc'), place('s3://aaa/b'))).toBe(false)
  expect(isWithin(place('s3://bbb/b'), place('s3://aaa'))).toBe(false)
  expect(isWithin(place('/a'), place('s3://aaa'))).toBe(false)
  expect(['s3://aaa', 's3://aaa/', 's3://aaa/b/'].map((value) => placeName(place(value)))).toEqual([
    's3://aaa',
    's3://aaa',
    's3://aaa/b',
  ])
})
