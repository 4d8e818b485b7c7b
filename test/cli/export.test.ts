import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand, startCommand, stop } from './support/command.js'
import { sample } from './support/drops.js'
import { eachEngine, serving, temporaryDirectory } from './support/reelhouse.js'

const run = promisify(execFile)
let directory = ''
let drop = ''

beforeAll(async () => {
  directory = await temporaryDirectory()
  drop = await sample(directory, 2000)
})

afterAll(() => rm(directory, { recursive: true, force: true }))

eachEngine((place) => {
  const inFolder = (path: string): string => join(directory, place.engine, path)
  /** Resolves when an export has written files. */
  const begun = async (): Promise<void> => {
    while (!(await readdir(inFolder('.'))).some((name) => name.includes('partial'))) await delay(10)
    await delay(200)
  }

  beforeAll(async () => {
    await mkdir(inFolder('.'))
    expect((await runCommand(['load', drop], await place.env())).code).toBe(0)
  })

  test('interrupted: it says so, and nothing is left', async () => {
    const command = ['export', '--to', inFolder('out'), '--partition-by', 'month']
    const running = startCommand(command, await place.env())
    await begun()
    const { code, stdout, stderr } = await stop(running, 'SIGINT')

    expect(stderr).toBe('error: interrupted: nothing was written.\n')
    expect(stdout).toBe('')
    expect(code).toBe(1)
    expect(await readdir(inFolder('.'))).toEqual([])
  })

  test('a full disk: it says so, and nothing is left', async () => {
    const disk = inFolder('disk')
    await mkdir(disk)
    const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).catch(() => undefined)
    try {
      // Only root may mount; elsewhere there is nothing to see.
      if (mounted === undefined) return console.log('No full disk was tried: tmpfs cannot be mounted here.')
      const command = ['export', '--to', join(disk, 'out'), '--partition-by', 'month']
      const { code, stdout, stderr } = await runCommand(command, await place.env())
      const onDisk = await runCommand(['export', '--to', disk], await place.env())

      expect(stderr).toMatch(/^error: .*no space left on device.*Free some space, then try again\.\n$/i)
      expect(stdout).toBe('')
      expect(code).toBe(1)
      expect(onDisk.stderr).toMatch(/^error: expected a folder that can be replaced .* Choose a folder in it\.\n$/)
      expect(await readdir(disk)).toEqual([])
    } finally {
      if (mounted !== undefined) await run('umount', [disk])
      await rm(disk, { recursive: true })
    }
  })

  test('a folder below a file', async () => {
    const { code, stderr } = await runCommand(['export', '--to', join(drop, 'out')], await place.env())

    expect(stderr).toMatch(/^error: the system refused a file: ENOTDIR.*Check that path, or choose another one\.\n$/)
    expect(code).toBe(1)
  })
})

test('no permission', async () => {
  const closed = join(directory, 'closed')
  await mkdir(closed)
  await chmod(closed, 0o555)
  // For root there are no permissions: another user writes then.
  const user = process.getuid?.() === 0 ? { uid: 65_534 } : {}
  const program = `import { writeWholeFolder } from '${new URL('../../dist/loader/operations/export/whole-folder.js', import.meta.url)}'
    import { describeError } from '${new URL('../../dist/loader/errors/describe-error.js', import.meta.url)}'
    await writeWholeFolder('${join(closed, 'out')}', async () => {}).catch((error) => console.log(describeError(error)))`
  await chmod(directory, 0o755)
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    ...user,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  await once(child, 'close')

  expect(said).toMatch(
    /^the system refused a file: EACCES: permission denied.*Check that path, or choose another one\.\n$/,
  )
})

eachEngine((place) => {
  test('a server that is stopped while it exports gives it up; a server elsewhere does not matter', async () => {
    const env = await place.env()
    expect((await runCommand(['load', drop], env)).code).toBe(0)
    const { running } = await serving(env)
    const folder = join(directory, `stopped ${place.engine}`)
    await mkdir(folder)
    // By month it takes so long that it is not over before the server is.
    const by = place.engine === 'embedded' ? 'month' : 'year'
    const exporting = startCommand(['export', '--to', join(folder, 'out'), '--partition-by', by], env)
    while ((await readdir(folder)).length === 0) await delay(10)
    await stop(running)
    const { code, stderr } = await exporting.ended

    if (place.engine === 'embedded') {
      expect(stderr).toBe('error: the server was stopped: nothing was written. Start it, then try again.\n')
      expect(code).toBe(1)
      expect(await readdir(folder)).toEqual([])
    } else {
      expect(code).toBe(0)
      expect(await readdir(folder)).toEqual(['out'])
    }
  })
})
