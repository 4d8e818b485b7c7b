import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hostileDrop } from '../../hostile/drops.js'
import { outcomeOf } from '../../hostile/judge-drop.js'
import { soundDrop } from '../../hostile/sound-drop.js'
import { caseCount, isDeep, seed } from '../../runs.js'

/** Usually one of each kind, some of them damaged twice, and one of the enormous. */
const count = caseCount({ usual: 100, deep: 20_000 })
const LONGEST_MS = 10_000

let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'reelhouse-hostile-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

it(
  'a damaged drop is read with every record accounted for, or refused with a code',
  async () => {
    const sound = await soundDrop()
    const failures: unknown[] = []
    const outcomes = new Map<string, number>()
    for (let number = 0; number < count; number++) {
      const { kind, name, bytes } = await hostileDrop(sound, seed, number)
      const path = join(directory, name)
      await writeFile(path, bytes)
      const began = performance.now()
      const outcome = await outcomeOf(path).catch((error: unknown) => ({ failed: String(error) }))
      const took = performance.now() - began
      if ('failed' in outcome || took > LONGEST_MS) failures.push({ seed, number, kind, took, outcome })
      const what = 'refused' in outcome ? outcome.refused : Object.keys(outcome).join()
      outcomes.set(what, (outcomes.get(what) ?? 0) + 1)
      await rm(path)
    }
    expect(failures).toEqual([])
    // What is tried is worth it: a good part can be read, and files are refused for many reasons.
    if (isDeep) console.log(Object.fromEntries(outcomes))
    expect(outcomes.get('read')).toBeGreaterThan(count / 4)
    expect(outcomes.size).toBeGreaterThan(8)
  },
  60_000 + count * 1000,
)
