import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand, startCommand, stop, written } from './support/command.js'
import { sample } from './support/drops.js'
import { eachEngine, servedAfterRestart, temporaryDirectory } from './support/reelhouse.js'

let directory = ''
let small = ''
let large = ''

beforeAll(async () => {
  directory = await temporaryDirectory()
  small = await sample(directory, 200)
  large = await sample(directory, 10_000)
})

afterAll(() => rm(directory, { recursive: true, force: true }))

eachEngine((place) => {
  beforeAll(async () => {
    expect((await runCommand(['load', small], await place.env())).code).toBe(0)
  })

  test.each(['reading', 'filling', 'checking'])('killed while %s: what was served is served', async (phase) => {
    const load = startCommand(['load', large], await place.env())
    await written(load, new RegExp(`^${phase}: `, 'm'))
    const { code, stdout } = await stop(load, 'SIGKILL')

    expect(code).toBe(null)
    expect(stdout).toBe('')
    expect(await servedAfterRestart(await place.env())).toBe(1)
  })

  test('interrupted: it says so, and cleans up behind itself and those that were killed', async () => {
    const load = startCommand(['load', large], await place.env())
    await written(load, /^reading: /m)
    const { code, stderr } = await stop(load, 'SIGINT')

    expect(stderr).toMatch(/^error: interrupted: nothing was published\.$/m)
    expect(code).toBe(1)
    expect(await place.databases()).toEqual([expect.stringMatching(/_s1$/)])
    expect(await servedAfterRestart(await place.env())).toBe(1)
  })

  test('the next load is published and leaves nothing of the others', async () => {
    const { code, stdout } = await runCommand(['load', large, '--json'], await place.env())

    expect(code).toBe(0)
    const { snapshot } = JSON.parse(stdout)
    expect(await place.databases()).toEqual([
      expect.stringMatching(/_s1$/),
      expect.stringMatching(new RegExp(`_s${snapshot}$`)),
    ])
  })
})
