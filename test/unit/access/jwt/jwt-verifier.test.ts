import { createHmac } from 'node:crypto'
import { exportSPKI, type JWTPayload } from 'jose'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { JwtConfig } from '../../../../src/access/jwt/jwt-settings.js'
import { JwtVerifier } from '../../../../src/access/jwt/jwt-verifier.js'
import { AUDIENCE, claims, ISSUER, JwksServer, NOW, type Signer, signed, signer } from './jwks-server.js'

const MESSAGE = 'The key or token is not valid.'

const one = await signer('RS256', 'one')
const two = await signer('ES256', 'two')

let server: JwksServer
let lines: string[]
let now: number
let verifiers: JwtVerifier[]

beforeEach(async () => {
  server = new JwksServer()
  server.has(one.jwk)
  await server.start()
  lines = []
  now = NOW * 1000
  verifiers = []
})

afterEach(async () => {
  for (const verifier of verifiers) verifier.close()
  await server.stop()
})

function verifierOf(changed: Partial<JwtConfig> = {}): JwtVerifier {
  const line = (...parts: unknown[]): void => {
    lines.push(JSON.stringify(parts))
  }
  const config: JwtConfig = {
    keys: { url: server.url },
    issuer: ISSUER,
    audiences: [AUDIENCE],
    audienceClaim: 'aud',
    algorithms: ['RS256', 'ES256', 'EdDSA', 'PS256'],
    roleClaim: 'role',
    clockSkewSeconds: 30,
    ...changed,
  }
  const log = { info: line, warn: line, error: line }
  const verifier = new JwtVerifier(config, log, {
    refreshMs: 300_000,
    cooldownMs: 30_000,
    timeoutMs: 5000,
    now: () => now,
  })
  verifiers.push(verifier)
  return verifier
}

async function expectRefused(verifier: JwtVerifier, token: string, reason?: string): Promise<void> {
  await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', message: MESSAGE })
  if (reason !== undefined) expect(lines.at(-1)).toContain(reason)
  if (token.length > 2) expect(lines.join('')).not.toContain(token)
}

function without(claim: string): JWTPayload {
  return Object.fromEntries(Object.entries(claims).filter(([name]) => name !== claim))
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

async function hmacByPublicKey(): Promise<string> {
  const text = `${encoded({ alg: 'HS256', kid: 'one' })}.${encoded(claims)}`
  return `${text}.${createHmac('sha256', await exportSPKI(one.publicKey))
    .update(text)
    .digest('base64url')}`
}

async function altered(): Promise<string> {
  const [header, , signature] = (await signed(one)).split('.')
  return `${header}.${encoded({ ...claims, role: 'operator' })}.${signature}`
}

const refused: Record<string, [token: () => Promise<string> | string, reason: string]> = {
  'without exp': [() => signed(one, without('exp')), 'no exp'],
  'whose exp is a text': [() => signed(one, { ...claims, ...JSON.parse('{"exp":"soon"}') }), 'exp'],
  'expired beyond the skew': [() => signed(one, { ...claims, exp: NOW - 30 }), 'expired'],
  'not yet valid': [() => signed(one, { ...claims, nbf: NOW + 31 }), 'not valid yet'],
  'for another audience': [() => signed(one, { ...claims, aud: 'music' }), 'JWT_AUDIENCE'],
  'for no audience': [() => signed(one, without('aud')), 'JWT_AUDIENCE'],
  'of another issuer': [() => signed(one, { ...claims, iss: `${ISSUER}/` }), 'JWT_ISSUER'],
  'of no issuer': [() => signed(one, without('iss')), 'no iss'],
  'of nobody': [() => signed(one, without('sub')), 'no sub'],
  'by an algorithm not allowed': [rs512, 'JWT_ALGORITHMS'],
  'by none': [() => `${encoded({ alg: 'none' })}.${encoded(claims)}.`, 'JWT_ALGORITHMS'],
  'by HMAC with the public key as its secret': [hmacByPublicKey, 'JWT_ALGORITHMS'],
  'changed after signing': [altered, 'signature'],
  'of an unknown kid': [() => signed(one, claims, { kid: 'other' }), 'kid'],
  'of another key with a known kid': [async () => signed(await signer('RS256', 'one')), 'signature'],
  'of an unknown critical header': [async () => withCritical(await signed(one)), 'JWT'],
  'of another type': [() => signed(one, claims, { typ: 'logout+jwt' }), 'typ'],
  truncated: [async () => (await signed(one)).slice(0, -20), ''],
  'of two dots': [() => '..', ''],
  'of garbage': [() => 'gar.ba.ge', ''],
  'of nothing': [() => '', ''],
  'of more than 8 KiB': [() => signed(one, { ...claims, padding: 'x'.repeat(8192) }), 'longer than 8192'],
}

async function rs512(): Promise<string> {
  return signed(await signer('RS512', 'one'))
}

function withCritical(token: string): string {
  const [, payload, signature] = token.split('.')
  return `${encoded({ alg: 'RS256', kid: 'one', crit: ['x'], x: 1 })}.${payload}.${signature}`
}

test.each(Object.entries(refused))('a token %s is refused', async (_, [token, reason]) => {
  await expectRefused(verifierOf(), await token(), reason)
})

test('a valid token says who, as what and for how long', async () => {
  const identity = await verifierOf().verify(await signed(one))
  expect(identity).toEqual({ name: 'alice', roles: ['analyst'], expiresAt: (NOW + 630) * 1000 })
})

test('within the skew tokens are valid, at both ends', async () => {
  const verifier = verifierOf()
  await verifier.verify(await signed(one, { ...claims, exp: NOW - 29, nbf: NOW + 30 }))
})

test.each(['JWT', 'at+jwt', 'application/at+jwt'])('typ %s is taken', async (typ) => {
  await verifierOf().verify(await signed(one, claims, { typ }))
})

test.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('%s is taken, with a kid and without', async (alg) => {
  const verifier = verifierOf()
  const named = await signer(alg, 'k')
  server.has(named.jwk)
  await verifier.verify(await signed(named))
  await verifier.verify(await signed({ ...named, jwk: {} }))
})

test('without a kid a token is refused where several keys suit it', async () => {
  const verifier = verifierOf()
  server.has(one.jwk, (await signer('RS256', 'three')).jwk)
  await expectRefused(verifier, await signed({ ...one, jwk: {} }), 'several keys')
})

test('a key without a kid is for tokens that have one, too', async () => {
  const unnamed = await signer('ES256')
  server.has(unnamed.jwk)
  await verifierOf().verify(await signed(unnamed, claims, { kid: 'whatever' }))
})

test('keys that are unusable do no harm to good ones', async () => {
  server.has(
    { kty: 'oct', k: 'c2VjcmV0', kid: 'one' },
    { kty: 'XYZ' },
    7,
    null,
    { ...one.jwk, n: 'AQAB', kid: 'short' },
    one.jwk,
  )
  await verifierOf().verify(await signed(one))
})

test('claims of Cognito: the client as audience and as name, groups as roles', async () => {
  const verifier = verifierOf({ audienceClaim: 'client_id', audiences: ['app1', 'app2'], roleClaim: 'cognito:groups' })
  const payload = {
    iss: ISSUER,
    client_id: 'app2',
    exp: NOW + 60,
    'cognito:groups': ['staff', 'viewer', 7] as string[],
  }
  expect(await verifier.verify(await signed(one, payload))).toMatchObject({ name: 'app2', roles: ['staff', 'viewer'] })
})

test.each([
  ['https://example.com/role', { 'https://example.com/role': 'viewer' }, ['viewer']],
  ['realm.roles', { realm: { roles: ['viewer'] } }, ['viewer']],
  ['realm.roles', { 'realm.roles': 'analyst', realm: { roles: ['viewer'] } }, ['analyst']],
  ['constructor.name', {}, []],
  ['role', {}, ['analyst']],
])('the claim %s of roles', async (roleClaim, payload, roles) => {
  const token = await signed(one, { ...claims, ...payload })
  expect((await verifierOf({ roleClaim }).verify(token)).roles).toEqual(roles)
})

test('names that are long or not printable are told apart, printable and short', async () => {
  const verifier = verifierOf()
  const subs = ['x'.repeat(101), 'x'.repeat(102), 'a\nb', 'a\tb', 'a?b']
  const names = await Promise.all(
    subs.map(async (sub) => (await verifier.verify(await signed(one, { ...claims, sub }))).name),
  )
  expect(new Set(names).size).toBe(subs.length)
  for (const name of names) expect(name).toMatch(/^[ -~]{1,100}$/)
})

test('a new key is found by its kid, and tokens of one that is gone are refused when keys are fetched again', async () => {
  const verifier = verifierOf()
  const [old, young] = [await signed(one), await signed(two)]
  await verifier.verify(old)
  server.has(one.jwk, two.jwk)
  now += 30_000
  await verifier.verify(young)
  server.has(two.jwk)
  now += 29_999
  await verifier.verify(old)
  now += 270_001
  await expectRefused(verifier, old, 'kid')
  await verifier.verify(young)
  expect(server.fetches).toBe(3)
})

test('a cached token ends when it expires', async () => {
  const verifier = verifierOf()
  const token = await signed(one, { ...claims, exp: NOW + 10 })
  await verifier.verify(token)
  now += 39_999
  await verifier.verify(token)
  now += 1
  await expectRefused(verifier, token, 'expired')
})

test('while the server is gone known keys go on, and it is told; when it is back new ones are found', async () => {
  const verifier = verifierOf()
  const token = await signed(one, { ...claims, exp: NOW + 86_400 })
  await verifier.verify(token)
  await server.stop()
  now += 3_600_000
  await verifier.verify(token)
  expect(lines.join('\n')).toContain(
    'has not been reached since 2027-01-15T09:00:00.000Z: the 1 keys known before go on',
  )
  await expectRefused(verifier, await signed(two, { ...claims, exp: NOW + 86_400 }), 'kid')
  server.has(two.jwk)
  await server.start()
  now += 30_000
  await verifier.verify(await signed(two, { ...claims, exp: NOW + 86_400 }))
  expect(lines.at(-1)).toContain('is reached again, after 2027-01-15T09:00:00.000Z')
  await expectRefused(verifier, token)
})

test('without any keys it says UNAVAILABLE, until there are some', async () => {
  const verifier = verifierOf()
  await server.stop()
  const token = await signed(one)
  await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect(lines.join()).toContain('no keys are known')
  await server.start()
  await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  now += 1000
  await verifier.verify(token)
})

test.each([
  ['no JSON', 'hello'],
  ['no JWKS', '{"keys":7}'],
  ['too long', JSON.stringify({ keys: [one.jwk], padding: 'x'.repeat(300_000) })],
])('an answer that is %s is as none', async (_, body) => {
  server.body = body
  await expect(verifierOf().verify(await signed(one))).rejects.toMatchObject({ code: 'UNAVAILABLE' })
})

test('it is not sent elsewhere', async () => {
  const verifier = verifierOf({ keys: { url: server.url.replace('/jwks', '/elsewhere') } })
  await expect(verifier.verify(await signed(one))).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect(server.fetches).toBe(1)
})

test('made-up kids do not flood the server of keys', async () => {
  const verifier = verifierOf()
  const token = await signed(one)
  const [, payload, signature] = token.split('.')
  const made = Array.from(
    { length: 1000 },
    (_, n) => `${encoded({ alg: 'RS256', kid: `k${n}` })}.${payload}.${signature}`,
  )
  for (let n = 0; n < made.length; n += 100) {
    const results = await Promise.allSettled(made.slice(n, n + 100).map((each) => verifier.verify(each)))
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(100)
  }
  expect(server.fetches).toBeLessThanOrEqual(2)
  await verifier.verify(token)
})

test('what is logged of a token is short and printable', async () => {
  const kid = `\n${'k'.repeat(500)}`
  const strange: Signer = { ...one, jwk: { kid } }
  await expectRefused(verifierOf(), await signed(strange))
  expect(lines.at(-1)).toContain(`"kid":"?${'k'.repeat(79)}"`)
  expect(lines.join('')).not.toContain('alice')
})
