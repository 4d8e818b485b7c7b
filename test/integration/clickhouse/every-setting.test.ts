import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ClickHouse } from '../../../clickhouse/connection/client.js'
import { DOUBTFUL_PINS } from '../../../clickhouse/connection/settings/doubtful-pins.js'
import { LOUD_PINS, PARSER_PINS, REFUSED } from '../../../clickhouse/connection/settings/loud-pins.js'
import { SILENT_PINS } from '../../../clickhouse/connection/settings/silent-pins.js'
import { col } from '../../../clickhouse/sql/rows.js'
import { bind, sql } from '../../../clickhouse/sql/sql.js'
import { eachEngine } from '../../engines.js'

const pinned = new Set(
  [LOUD_PINS, DOUBTFUL_PINS, PARSER_PINS, REFUSED, ...Object.values(SILENT_PINS)].flatMap(Object.keys),
)
/** What statements have by the configuration. */
const configured = new Set(['max_execution_time', 'max_memory_usage', 'local_filesystem_read_method', 'readonly'])

const text = await readFile(new URL('../../fixtures/settings-left-alone.txt', import.meta.url), 'utf8')
const leftAlone = text
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .flatMap((line) => line.split(' '))
  .filter((name) => name !== '')
const names = new Set(leftAlone.filter((name) => !name.endsWith('*')))
const prefixes = leftAlone.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))

const isLeftAlone = (name: string): boolean => names.has(name) || prefixes.some((prefix) => name.startsWith(prefix))

const TO_DO = `Decide on each: one that may change an answer or a table is pinned in clickhouse/connection/settings/ (silent-pins.ts if
it does so without an error), any other goes into test/fixtures/settings-left-alone.txt under its reason.`

eachEngine(({ open }) => {
  let ch: ClickHouse
  beforeAll(async () => {
    ch = await open()
  })

  const settings = () =>
    ch.query(sql`SELECT name, default FROM system.settings WHERE NOT is_obsolete AND alias_for = ''`, {
      name: col.string,
      initially: col.string,
    })

  it('has been decided on', async () => {
    const all = await settings()
    expect(all.length).toBeGreaterThan(1000)
    const undecided = all
      .map(({ name }) => name)
      .filter((name) => {
        return !pinned.has(name) && !configured.has(name) && !isLeftAlone(name)
      })
    expect(undecided, TO_DO).toEqual([])
  })

  it('is pinned or left alone, and not both', () => {
    expect([...pinned].filter(isLeftAlone)).toEqual([])
  })

  it('is known by its name, where it is pinned', async () => {
    const known = new Set((await settings()).map(({ name }) => name))
    expect([...pinned].filter((name) => !known.has(name))).toEqual([])
  })

  describe('that is pinned', () => {
    it('has that value in a statement', async () => {
      const expected = { ...(ch.engine === 'embedded' && { ...LOUD_PINS, ...DOUBTFUL_PINS }), ...SILENT_PINS.reading }
      const rows = await ch.query(
        sql`SELECT name, value FROM system.settings WHERE name IN ${bind.strings(Object.keys(expected))}`,
        { name: col.string, value: col.string },
      )
      const values = Object.fromEntries(rows.map(({ name, value }) => [name, value]))
      expect(values).toEqual(Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, String(value)])))
    })
  })
})
