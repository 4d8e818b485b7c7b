import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, exportPKCS8, exportSPKI, generateKeyPair } from 'jose'
import { afterAll, expect, test } from 'vitest'
import { ConfigError } from '../../../../clickhouse/index.js'
import { readEnvironment } from '../../../../clickhouse/settings.js'
import { type JwtConfig, jwtSettings } from '../../../../src/access/jwt/jwt-settings.js'
import { JwtVerifier } from '../../../../src/access/jwt/jwt-verifier.js'
import { AUDIENCE, claims, ISSUER, NOW, signed } from './jwks-server.js'

const folder = mkdtempSync(join(tmpdir(), 'jwt-settings-'))
afterAll(() => rmSync(folder, { recursive: true }))

const url = 'https://issuer.example.com/jwks.json'
const least = { JWT_JWKS_URL: url, JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE }
const pair = await generateKeyPair('RS256', { extractable: true })
const publicJwk = await exportJWK(pair.publicKey)

function read(env: Record<string, string>): JwtConfig | null {
  return readEnvironment({ jwt: jwtSettings }, env).jwt
}

/** Each as `NAME what is wrong`. */
function wrong(env: Record<string, string>): readonly string[] {
  try {
    read(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n')
    throw error
  }
  return []
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('nothing set is no JWT', () => {
  expect(read({})).toBeNull()
  expect(read({ JWT_ISSUER: '' })).toBeNull()
})

test('the least that is to be set, and all', () => {
  expect(read(least)).toEqual({
    keys: { url },
    issuer: ISSUER,
    audiences: ['films'],
    audienceClaim: 'aud',
    algorithms: ['RS256', 'ES256', 'EdDSA', 'PS256'],
    roleClaim: 'role',
    clockSkewSeconds: 30,
  })
  const all = {
    ...least,
    JWT_AUDIENCE: 'a, b',
    JWT_AUDIENCE_CLAIM: 'client_id',
    JWT_ALGORITHMS: 'ES384, RS512',
    JWT_ROLE_CLAIM: 'cognito:groups',
    JWT_CLOCK_SKEW_SECONDS: '0',
  }
  expect(read(all)).toEqual({
    keys: { url },
    issuer: ISSUER,
    audiences: ['a', 'b'],
    audienceClaim: 'client_id',
    algorithms: ['ES384', 'RS512'],
    roleClaim: 'cognito:groups',
    clockSkewSeconds: 0,
  })
})

test.each(['http://localhost:8080/jwks', 'http://127.0.0.1/jwks', 'http://[::1]:9/jwks'])('%s is taken', (each) => {
  expect(wrong({ ...least, JWT_JWKS_URL: each })).toEqual([])
})

test.each([
  'http://example.com/jwks',
  'http://localhost.example.com/jwks',
  'https://user:password@example.com/',
  'file:///jwks.json',
  'jwks.json',
])('%s is refused', (each) => {
  expect(wrong({ ...least, JWT_JWKS_URL: each }).join()).toMatch(/JWT_JWKS_URL.*expected an https URL/)
})

test('all mistakes are told at once', () => {
  const text = wrong({ JWT_ALGORITHMS: 'none,HS256,RS1', JWT_JWKS_URL: 'x', JWT_CLOCK_SKEW_SECONDS: '301' }).join('\n')
  expect(text).toMatch(/JWT_ALGORITHMS is "none".*signed by nobody/)
  expect(text).toMatch(/JWT_ALGORITHMS is "HS256".*who knows the public key could write tokens/)
  expect(text).toMatch(/JWT_ALGORITHMS is "RS1"/)
  expect(text).toMatch(/JWT_JWKS_URL/)
  expect(text).toMatch(/JWT_CLOCK_SKEW_SECONDS is "301"/)
})

test('what is missing is told at once, and one alone of them is not enough', () => {
  const text = wrong({ JWT_ROLE_CLAIM: 'groups' }).join('\n')
  for (const name of ['JWT_JWKS_URL', 'JWT_ISSUER', 'JWT_AUDIENCE']) expect(text).toContain(`${name} is not set`)
})

test.each([
  ['spki.pem', () => exportSPKI(pair.publicKey)],
  ['key.jwk', () => JSON.stringify(publicJwk)],
  ['keys.json', () => JSON.stringify({ keys: [{ ...publicJwk, kid: 'k' }] })],
])('tokens are verified by the key of %s', async (name, text) => {
  const path = file(name, await text())
  const config = read({ JWT_PUBLIC_KEY_FILE: path, JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE })
  if (config === null) throw new Error('There is no JWT.')
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const verifier = new JwtVerifier(config, log, { now: () => NOW * 1000 })
  const token = await signed({ ...pair, alg: 'RS256', jwk: { kid: 'k' } }, claims)
  expect(await verifier.verify(token)).toMatchObject({ name: 'alice', roles: ['analyst'] })
})

test('a certificate is a key', () => {
  const [key, certificate] = [join(folder, 'c.key'), join(folder, 'c.pem')]
  const command = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    '/CN=t',
    '-keyout',
    key,
    '-out',
    certificate,
  ]
  execFileSync('openssl', command, { stdio: 'ignore' })
  expect(wrong({ JWT_PUBLIC_KEY_FILE: certificate, JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE })).toEqual([])
})

test.each([
  ['private.pem', () => exportPKCS8(pair.privateKey), 'private key'],
  ['private.jwk', async () => JSON.stringify(await exportJWK(pair.privateKey)), 'no key that can be used'],
  ['secret.jwk', () => '{"kty":"oct","k":"c2VjcmV0"}', 'no key that can be used'],
  ['broken.json', () => '{"keys":', 'begins as JSON but is none'],
  ['broken.pem', () => '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n', 'cannot be read'],
  ['empty.pem', () => '', '0 public keys'],
])('%s is refused with its variable', async (name, text, reason) => {
  const path = file(name, await text())
  const problems = wrong({ JWT_PUBLIC_KEY_FILE: path, JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE }).join('\n')
  expect(problems).toContain('JWT_PUBLIC_KEY_FILE is ')
  expect(problems).toContain(reason)
})

test('what contradicts itself is refused', async () => {
  const path = file('key.pem', await exportSPKI(pair.publicKey))
  expect(wrong({ ...least, JWT_PUBLIC_KEY_FILE: path }).join()).toContain('one of the two')
  const other = { JWT_PUBLIC_KEY_FILE: path, JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE, JWT_ALGORITHMS: 'ES256' }
  expect(wrong(other).join()).toMatch(/JWT_ALGORITHMS has none that suits the key/)
  expect(wrong({ ...least, JWT_PUBLIC_KEY_FILE: join(folder, 'none') }).join()).toMatch(/JWT_PUBLIC_KEY_FILE.*ENOENT/)
})
