import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { bind, type ClickHouse, col, identifier, openCatalog, sql } from '../../clickhouse/index.js'
import { createKey } from '../../loader/operations/keys/create-key.js'
import { keptKeys } from '../../loader/operations/keys/kept-keys.js'
import { revokeKey } from '../../loader/operations/keys/revoke-key.js'
import { ApiKeys } from '../../src/access/api-keys/api-keys.js'
import { eachEngine } from '../engines.js'
import { SOON } from '../soon.js'

const DAY_MS = 86_400_000

const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString()

eachEngine(({ open, config }) => {
  let ch: ClickHouse
  const create = (name: string, { role = 'analyst', expiresAt = null as string | null } = {}) =>
    createKey({ ch }, { name, role, expiresAt })
  const revoke = (nameOrId: string) => revokeKey({ ch }, { nameOrId })
  /** A server that has just started. */
  const server = () => new ApiKeys(ch, { warn: () => {} })
  const states = async () => Object.fromEntries((await keptKeys(ch)).map(({ id, state }) => [id, state]))

  beforeAll(async () => {
    ch = await open()
  })

  it('before the first key there are none, and none are found', async () => {
    expect(await keptKeys(ch)).toEqual([])
    expect(await server().find(`rh_0a1b2c3d_${'A'.repeat(43)}`)).toBeNull()
    await expect(revoke('app')).rejects.toMatchObject({ name: 'TaskError', code: 'NO_SUCH_KEY' })
  })

  it('a key is found from when it is made until it is revoked, by a server that runs meanwhile', async () => {
    const running = server()
    const before = Date.now()
    const { secret, ...key } = await create('app')
    expect(key).toEqual({ name: 'app', id: secret.slice(3, 11), role: 'analyst', expiresAt: null })
    await expect
      .poll(() => running.find(secret), SOON)
      .toEqual({ id: key.id, name: 'app', role: 'analyst', expiresAt: null })
    const [kept] = await keptKeys(ch)
    expect(kept).toEqual({ ...key, createdAt: kept?.createdAt, revokedAt: null, state: 'valid' })
    expect(Date.parse(kept?.createdAt ?? '')).toBeGreaterThanOrEqual(before)

    expect(await revoke('app')).toEqual({ name: 'app', id: key.id, warning: null })
    await expect.poll(() => running.find(secret), SOON).toBeNull()
    expect(await server().find(secret)).toBeNull()
    expect(await states()).toEqual({ [key.id]: 'revoked' })
    await expect(revoke('app')).rejects.toMatchObject({ code: 'NO_SUCH_KEY' })
    await expect(revoke(key.id)).rejects.toMatchObject({ code: 'NO_SUCH_KEY' })
  })

  it('a name is that of one valid key, and free again when that is revoked', async () => {
    const first = await create('etl', { expiresAt: inDays(90) })
    await expect(create('etl', { role: 'viewer' })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
      message: expect.stringContaining(first.id),
    })
    await revoke(first.id)
    const second = await create('etl', { role: 'viewer' })
    expect(await server().find(first.secret)).toBeNull()
    expect(await server().find(second.secret)).toMatchObject({ name: 'etl', role: 'viewer' })
    await revoke('etl')
  })

  it('two that are made at once do not get one name', async () => {
    const made = await Promise.allSettled([create('twin'), create('twin'), create('twin')])
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  it('a key that expires is found until then; its name is free, and it can be revoked', async () => {
    const expiresAt = inDays(1)
    const { id, secret } = await create('short', { expiresAt })
    const later = (ms: number) => new ApiKeys(ch, { warn: () => {}, now: () => Date.parse(expiresAt) + ms })
    expect(await later(-1).find(secret)).toMatchObject({ name: 'short', expiresAt: Date.parse(expiresAt) })
    expect(await later(0).find(secret)).toBeNull()
    await ch.command(sql`
      INSERT INTO ${identifier(ch.prefix)}.api_keys
      SELECT * REPLACE ('00000000' AS id, 'old' AS name, now64(3) - 1 AS expires_at) FROM ${identifier(ch.prefix)}.api_keys
      ORDER BY created_at DESC LIMIT 1`)
    expect(await states()).toMatchObject({ [id]: 'valid', '00000000': 'expired' })
    await create('old')
    await revoke('old') // the valid one
    expect(await states()).toMatchObject({ '00000000': 'expired' })
    await revoke('old')
    expect(await states()).toMatchObject({ '00000000': 'revoked' })
  })

  it('a moment that is over is wrong use', async () => {
    await expect(create('late', { expiresAt: inDays(-1) })).rejects.toMatchObject({ code: 'USAGE' })
  })

  it('nothing of the secret is in the catalog but its hash', async () => {
    const { secret } = await create('secretive')
    await revoke('secretive')
    const tables = await ch.query(sql`SELECT name FROM system.tables WHERE database = ${bind.string(ch.prefix)}`, {
      name: col.string,
    })
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['api_keys', 'audit', 'loads']))
    const texts = await Promise.all(
      tables.map(({ name }) => ch.lines(sql`SELECT * FROM ${identifier(ch.prefix)}.${identifier(name)}`)),
    )
    expect(texts.join()).toContain('secretive')
    expect(texts.join()).toContain(createHash('sha256').update(secret).digest('hex'))
    expect(texts.join()).not.toContain(secret.slice(12))
    expect(JSON.stringify(await keptKeys(ch))).not.toContain(createHash('sha256').update(secret).digest('hex'))
  })

  it('there is no key without its entry in the audit log; one that is revoked is so also without', async () => {
    const other = await open({ prefix: `${(await config()).prefix}_unaudited` })
    await openCatalog(other)
    const made = await createKey({ ch: other }, { name: 'app', role: 'viewer', expiresAt: null })
    const notes = sql`${identifier(other.prefix)}.audit_notes`
    await other.command(sql`ALTER TABLE ${notes} ADD CONSTRAINT nothing CHECK details = ''`)
    await expect(createKey({ ch: other }, { name: 'unseen', role: 'viewer', expiresAt: null })).rejects.toMatchObject({
      name: 'DatabaseError',
    })
    expect((await keptKeys(other)).map(({ name }) => name)).toEqual(['app'])
    const revoked = await revokeKey({ ch: other }, { nameOrId: 'app' })
    expect(revoked).toMatchObject({ name: 'app', warning: expect.stringMatching(/./) })
    expect(await new ApiKeys(other, { warn: () => {} }).find(made.secret)).toBeNull()
  })
})
