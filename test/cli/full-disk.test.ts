import { execFile } from 'node:child_process'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { runCommand } from './support/command.js'
import { sample } from './support/drops.js'
import { servedAfterRestart, temporaryDirectory } from './support/reelhouse.js'

const run = promisify(execFile)

test('a disk that fills up half-way: nothing is published, nothing is left, what was served is served', async () => {
  const directory = await temporaryDirectory()
  const disk = await temporaryDirectory()
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', disk]).catch(() => undefined)
  try {
    // Only root may mount; elsewhere there is nothing to see.
    if (mounted === undefined) return console.log('No full disk was tried: tmpfs cannot be mounted here.')
    const env = { DATA_DIR: disk }
    expect((await runCommand(['load', await sample(directory, 300)], env)).code).toBe(0)

    const { code, stdout, stderr } = await runCommand(['load', await sample(directory, 50_000)], env)

    expect(stderr).toMatch(/^error: the disk is full .*Free some space, then try again\.$/m)
    expect(stdout).toBe('')
    expect(code).toBe(1)
    const databases = await readdir(join(disk, 'clickhouse', 'metadata'))
    expect(databases.filter((name) => /_s\d+.*\.sql$/.test(name))).toEqual(['reelhouse_s1.sql'])
    expect(await servedAfterRestart(env)).toBe(1)
  } finally {
    if (mounted !== undefined) await run('umount', [disk])
    await rm(disk, { recursive: true, force: true })
    await rm(directory, { recursive: true, force: true })
  }
})
