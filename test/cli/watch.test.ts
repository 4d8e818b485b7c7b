import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand, startCommand, stop, written } from './support/command.js'
import { sample } from './support/drops.js'
import { eachEngine, place, serving, temporaryDirectory } from './support/reelhouse.js'

let directory = ''
let drop = ''

beforeAll(async () => {
  directory = await temporaryDirectory()
  drop = await sample(directory, 40)
})

afterAll(() => rm(directory, { recursive: true, force: true }))

eachEngine((here) => {
  test('what arrives is published, whatever came before it; it goes on until it is stopped', async () => {
    const inbox = join(directory, here.engine)
    await mkdir(inbox)
    const running = startCommand(['watch', inbox, '--quiet', '0.2'], await here.env())
    await written(running, /^Watching \S+\. Ctrl-C stops it\.\n/)
    await copyFile(new URL('../fixtures/bad.csv', import.meta.url), join(inbox, 'bad.csv'))
    await written(running, /^\S+bad\.csv failed, .*expected at most 1 %/m)
    await copyFile(drop, join(inbox, '.good.csv'))
    await rename(join(inbox, '.good.csv'), join(inbox, 'good.csv'))
    await written(running, /^\S+good\.csv is published as snapshot \d+ \(full\): .* 40 movies, 0 rejected\.$/m)
    const { code, stderr } = await stop(running, 'SIGINT')

    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(await readdir(inbox)).toEqual([])
    const { stdout } = await runCommand(['snapshots', '--json'], await here.env())
    expect(JSON.parse(stdout)).toMatchObject([{ movies: 40, served: true, drops: [{ name: 'good.csv' }] }])
  })
})

const embedded = place('embedded')

test('a server has the data directory open: it can do that itself', async () => {
  const env = await embedded.env()
  expect((await runCommand(['load', drop], env)).code).toBe(0)
  const { running } = await serving(env)
  const { code, stdout, stderr } = await runCommand(['watch', directory], env)
  await stop(running)

  expect(stderr.trimEnd().split('\n').at(-1)).toBe(
    'error: expected the data directory to be free, but another process has it open. ' +
      `If that is the server, start it with DROPS=${directory} instead: it loads what arrives while it serves.`,
  )
  expect(stdout).toBe('')
  expect(code).toBe(1)
})
