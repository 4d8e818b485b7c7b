import { userInfo } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Running, runCommand, stop } from './support/command.js'
import { eachEngine, type Place, serving } from './support/reelhouse.js'

const SECRET = /^rh_([0-9a-f]{8})_[A-Za-z0-9_-]{43}\n$/

const run = async (place: Place, ...args: string[]) => runCommand(['keys', ...args], await place.env())

async function list(place: Place): Promise<Record<string, unknown>[]> {
  const { code, stdout, stderr } = await run(place, 'list', '--json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

eachEngine((place) => {
  /** All that was ever printed but keys themselves, and the keys. */
  const said: string[] = []
  const secrets: string[] = []

  async function create(name: string, ...args: string[]) {
    const made = await run(place, 'create', '--name', name, '--role', 'analyst', ...args)
    said.push(made.stderr)
    expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(SECRET) })
    secrets.push(made.stdout.trim())
    return { id: SECRET.exec(made.stdout)?.[1] ?? '', stderr: made.stderr }
  }

  test('there are no keys yet', async () => {
    expect(await run(place, 'list')).toEqual({ code: 0, stdout: 'There are no keys yet.\n', stderr: '' })
    expect(await list(place)).toEqual([])
  })

  test('a key is alone on stdout, and what there is to say of it on stderr', async () => {
    const { id, stderr } = await create('app', '--expires', '2100-01-31')
    expect(stderr).toBe(
      `Made the key app (${id}) with the role analyst; it expires 2100-01-31 00:00 UTC. It is shown this once: keep it safe.\n`,
    )
    expect(await list(place)).toEqual([
      {
        name: 'app',
        id,
        role: 'analyst',
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        expiresAt: '2100-01-31T00:00:00.000Z',
        revokedAt: null,
        state: 'valid',
      },
    ])
  })

  // The embedded engine is the server's then: it is asked to do it.
  describe('while a server runs', () => {
    let server: { running: Running; url: string }
    beforeAll(async () => {
      server = await serving(await place.env())
    })
    afterAll(async () => {
      const { stdout, stderr } = await stop(server.running)
      said.push(stdout, stderr)
      for (const secret of secrets) expect(said.join()).not.toContain(secret.slice(12))
    })

    test('make, list, revoke, and again what there is no more', async () => {
      const before = Date.now()
      const { id, stderr } = await create('etl', '--expires', '12h')
      expect(stderr).toContain(`Made the key etl (${id})`)
      const forever = await create('bot')
      const [, etl] = await list(place)
      expect(Date.parse(String(etl?.['expiresAt'])) - before).toBeGreaterThanOrEqual(12 * 3_600_000)
      expect(Date.parse(String(etl?.['expiresAt'])) - Date.now()).toBeLessThanOrEqual(12 * 3_600_000)

      expect(await run(place, 'create', '--name', 'etl', '--role', 'viewer')).toEqual({
        code: 1,
        stdout: '',
        stderr: `error: expected a name that no valid key has, got etl, which is that of ${id}. Take another one, or revoke that key first.\n`,
      })
      expect(await run(place, 'revoke', 'etl')).toEqual({
        code: 0,
        stdout: `Revoked the key etl (${id}). Servers refuse it within two seconds.\n`,
        stderr: '',
      })
      expect((await run(place, 'revoke', forever.id)).code).toBe(0)
      for (const gone of ['etl', id, 'nobody']) {
        const { code, stdout, stderr } = await run(place, 'revoke', gone)
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
        expect(stderr).toBe(
          `error: expected the name or the id of a key that is not revoked yet, got ${gone}. reelhouse keys list shows them.\n`,
        )
      }
      const { stdout } = await run(place, 'list')
      said.push(stdout)
      const lines = stdout.split('\n')
      expect(lines[0]).toMatch(/^name {2}id {8}role {5}created \(UTC\) {5}expires \(UTC\) {5}state$/)
      expect(lines[1]).toMatch(/^app {3}[0-9a-f]{8} {2}analyst {2}\d{4}-\S+ \d\d:\d\d {2}2100-01-31 00:00 {2}valid$/)
      expect(lines[2]).toMatch(new RegExp(`^etl {3}${id} .* revoked$`))
      expect(lines[3]).toMatch(new RegExp(`^bot {3}${forever.id} .* never {13}revoked$`))
    })

    test('a key that is given in place of its name is not repeated', async () => {
      const [secret = ''] = secrets
      for (const args of [
        ['revoke', secret],
        ['create', '--name', secret, '--role', 'viewer'],
        ['create', '--name', 'x', '--role', secret],
        ['create', '--name', 'x', '--role', 'viewer', '--expires', secret],
      ]) {
        const { code, stdout, stderr } = await run(place, ...args)
        said.push(stdout, stderr)
        expect(code).toBe(2)
        expect(stderr).toMatch(/'rh_…' is invalid.* got rh_…/)
      }
    })

    test('the audit log has it all', async () => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ auditLog { nodes { action who subject } } }' }),
      })
      const text = await response.text()
      said.push(text)
      const { data } = JSON.parse(text)
      const me = userInfo().username
      const made = { action: 'KEY_CREATED', who: `${me} (reelhouse keys create)` }
      const revoked = { action: 'KEY_REVOKED', who: `${me} (reelhouse keys revoke)` }
      expect(data.auditLog.nodes).toMatchObject([
        { ...revoked, subject: expect.stringMatching(/^key bot /) },
        { ...revoked, subject: expect.stringMatching(/^key etl /) },
        { ...made, subject: expect.stringMatching(/^key bot /) },
        { ...made, subject: expect.stringMatching(/^key etl /) },
        { action: 'PUBLISHED', who: expect.stringMatching(/^load /), subject: 'snapshot 1' },
        { ...made, subject: expect.stringMatching(/^key app /) },
      ])
    })
  })
})
