import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { apiKeyDigest, apiKeyIdIn, newApiKeySecret } from '../../../clickhouse/index.js'

const ID = '0a1b2c3d'
const SECRET = `rh_${ID}_${'aZ09-_x'.repeat(6)}A`

it('is made of a public id and 256 random bits, another one each time', () => {
  const made = Array.from({ length: 100 }, newApiKeySecret)
  for (const { id, secret } of made) {
    expect(id).toMatch(/^[0-9a-f]{8}$/)
    expect(secret.startsWith(`rh_${id}_`)).toBe(true)
    const random = secret.slice(12)
    expect(Buffer.from(random, 'base64url')).toHaveLength(32)
    expect(Buffer.from(random, 'base64url').toString('base64url')).toBe(random)
    expect(apiKeyIdIn(secret)).toBe(id)
  }
  expect(new Set(made.map(({ secret }) => secret)).size).toBe(100)
  // All of the alphabet comes up: 4,300 characters of 64.
  expect(new Set(made.flatMap(({ secret }) => [...secret.slice(12)])).size).toBe(64)
})

it('is read with its underscores and hyphens', () => {
  expect(SECRET).toHaveLength(55)
  expect(apiKeyIdIn(SECRET)).toBe(ID)
})

it.each([
  ['nothing', ''],
  ['another prefix', SECRET.replace('rh_', 'rk_')],
  ['a capital prefix', SECRET.replace('rh_', 'RH_')],
  ['an id in capitals', SECRET.replace(ID, ID.toUpperCase())],
  ['a longer id', SECRET.replace(ID, `${ID}0`)],
  ['a shorter secret', SECRET.slice(0, -1)],
  ['a longer secret', `${SECRET}A`],
  ['a space before it', ` ${SECRET}`],
  ['a line break behind it', `${SECRET}\n`],
  ['base64 that is not for URLs', SECRET.replace('-', '+')],
  ['bits behind the 256', `${SECRET.slice(0, -1)}B`],
  ['padding', `${SECRET.slice(0, -1)}=`],
  ['very much', SECRET.repeat(1_000_000)],
])('%s is no key', (_, text) => {
  expect(apiKeyIdIn(text)).toBeNull()
})

it('is kept as its SHA-256', () => {
  expect(apiKeyDigest('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(apiKeyDigest(SECRET)).toEqual(createHash('sha256').update(SECRET).digest())
})
