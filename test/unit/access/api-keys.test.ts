import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  apiKeyDigest,
  type CatalogSource,
  DatabaseError,
  newApiKeySecret,
  type RowOf,
  type RowShape,
} from '../../../clickhouse/index.js'
import { ApiKeys } from '../../../src/access/api-keys/api-keys.js'

const NOT_THERE = new DatabaseError('INTERNAL', 'no such table', { clickhouseCode: 'UNKNOWN_TABLE' })
const GONE = new DatabaseError('UNAVAILABLE', 'gone')

/** A catalog that answers with these rows, fails, or does not answer at all. */
class Source implements CatalogSource {
  readonly prefix = 'test'
  rows: readonly Record<string, unknown>[] = []
  failure: Error | null = null
  isSilent = false
  asked = 0

  async query<S extends RowShape>(_: unknown, shape: S): Promise<RowOf<S>[]> {
    this.asked += 1
    if (this.isSilent) await new Promise(() => {})
    if (this.failure !== null) throw this.failure
    return this.rows.filter((row): row is RowOf<S> => Object.keys(shape).every((name) => name in row))
  }
}

let source: Source
let warnings: unknown[][]
let keys: ApiKeys

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-29T00:00:00Z') })
  source = new Source()
  warnings = []
  keys = new ApiKeys(source, { warn: (...warning) => void warnings.push(warning) })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A row of the catalog, whose moments are in milliseconds and 0 where there is none. */
function row({ id, secret }: { id: string; secret: string }, name: string, expiresAt = 0) {
  const sha256 = apiKeyDigest(secret).toString('hex')
  return { id, name, role: 'analyst', sha256, createdAt: 1, expiresAt, revokedAt: 0 }
}

test('a key is found with its name and its role', async () => {
  const key = newApiKeySecret()
  source.rows = [row(key, 'app')]
  expect(await keys.find(key.secret)).toEqual({ id: key.id, name: 'app', role: 'analyst', expiresAt: null })
})

test('unknown, wrong, half and no keys are all nobody', async () => {
  const [key, other] = [newApiKeySecret(), newApiKeySecret()]
  source.rows = [row(key, 'app'), row(newApiKeySecret(), 'another')]
  const wrong = `rh_${key.id}_${other.secret.slice(12)}`
  for (const secret of [other.secret, wrong, key.secret.slice(0, -1), '', 'app', key.id]) {
    expect(await keys.find(secret)).toBeNull()
  }
  expect(await keys.find(key.secret)).not.toBeNull()
})

test('what cannot be a key is refused without asking for keys', async () => {
  expect(await keys.find('x'.repeat(1_000_000))).toBeNull()
  expect(source.asked).toBe(0)
})

test('an unknown id is compared as a wrong secret is', async () => {
  const key = newApiKeySecret()
  source.rows = [{ ...row(key, 'app'), sha256: '' }]
  // What is compared with is as long as a digest only where nobody is known.
  await expect(keys.find(key.secret)).rejects.toThrow(RangeError)
  expect(await keys.find(newApiKeySecret().secret)).toBeNull()
})

test('a key expires at its moment, between two looks at the catalog', async () => {
  const key = newApiKeySecret()
  source.rows = [row(key, 'app', Date.now() + 500)]
  expect(await keys.find(key.secret)).toMatchObject({ expiresAt: Date.now() + 500 })
  vi.advanceTimersByTime(499)
  expect(await keys.find(key.secret)).not.toBeNull()
  vi.advanceTimersByTime(1)
  expect(await keys.find(key.secret)).toBeNull()
  expect(source.asked).toBe(1)
})

test('they are read at most once a second, whoever asks', async () => {
  const [first, second] = [newApiKeySecret(), newApiKeySecret()]
  source.rows = [row(first, 'first')]
  await Promise.all(Array.from({ length: 50 }, () => keys.find(first.secret)))
  source.rows = [row(second, 'second')]
  vi.advanceTimersByTime(999)
  expect(await keys.find(second.secret)).toBeNull()
  expect(source.asked).toBe(1)
  vi.advanceTimersByTime(1)
  expect(await keys.find(second.secret)).toMatchObject({ name: 'second' })
  expect(await keys.find(first.secret)).toBeNull()
  expect(source.asked).toBe(2)
})

test('a clock that is set back does not keep revoked keys', async () => {
  const key = newApiKeySecret()
  source.rows = [row(key, 'app')]
  await keys.find(key.secret)
  source.rows = []
  vi.setSystemTime(Date.now() - 86_400_000)
  vi.advanceTimersByTime(1000)
  expect(await keys.find(key.secret)).toBeNull()
})

test('no table yet is no keys', async () => {
  source.failure = NOT_THERE
  expect(await keys.find(newApiKeySecret().secret)).toBeNull()
  expect(warnings).toEqual([])
})

test('where ClickHouse has never answered, it is its error', async () => {
  source.failure = GONE
  await expect(keys.find(newApiKeySecret().secret)).rejects.toBe(GONE)
  await expect(keys.find(newApiKeySecret().secret)).rejects.toBe(GONE)
  expect(warnings).toEqual([])
})

test('where it is gone, known keys go on, as long as they are valid; one warning each time', async () => {
  const [key, short] = [newApiKeySecret(), newApiKeySecret()]
  source.rows = [row(key, 'app'), row(short, 'short', Date.now() + 5000)]
  await keys.find(key.secret)
  source.failure = GONE
  for (let second = 0; second < 5; second++) {
    vi.advanceTimersByTime(1000)
    expect(await keys.find(key.secret)).toMatchObject({ name: 'app' })
  }
  expect(await keys.find(short.secret)).toBeNull()
  expect(warnings).toEqual([[expect.stringMatching(/stay valid/), GONE]])
  expect(source.asked).toBeLessThanOrEqual(6)

  source.failure = null
  source.rows = []
  vi.advanceTimersByTime(1000)
  await keys.find(key.secret) // it is not waited for, since it was gone
  await vi.advanceTimersByTimeAsync(1000)
  expect(await keys.find(key.secret)).toBeNull()
  source.failure = GONE
  vi.advanceTimersByTime(1000)
  await keys.find(key.secret)
  expect(warnings).toHaveLength(2)
})

test('where it does not answer, known keys wait a second once, and then no more', async () => {
  const key = newApiKeySecret()
  source.rows = [row(key, 'app')]
  await keys.find(key.secret)
  source.isSilent = true
  vi.advanceTimersByTime(1000)
  const waiting = keys.find(key.secret)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await waiting).toMatchObject({ name: 'app' })
  const next = keys.find(key.secret)
  await vi.advanceTimersByTimeAsync(1)
  expect(await next).toMatchObject({ name: 'app' })
  expect(warnings).toHaveLength(1)
})
