import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Starts the built server on made-up movies, then has every program generate, compile and ask what it does. */

const here = fileURLToPath(new URL('.', import.meta.url))
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const dataDir = await mkdtemp(join(tmpdir(), 'reelhouse-clients-'))
const sample = join(dataDir, 'sample.csv')
const base = {
  ...process.env,
  DATA_DIR: join(dataDir, 'data'),
  PORT: '0',
  PATH: `${here}node_modules/.bin${delimiter}${process.env['PATH']}`,
}
const loader = [process.execPath, `${dist}loader/cli/reelhouse.js`]

process.chdir(here)
try {
  await run([...loader, 'sample', '--movies', '600', '--seed', '7', '--out', sample], base)
  await run([...loader, 'load', sample], base)
  const server = spawn(process.execPath, [`${dist}src/main.js`], { env: base, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const REELHOUSE_URL = await urlOf(server)
    const env = { ...base, REELHOUSE_URL, REELHOUSE_LOAD: [...loader, 'load', sample, '--force'].join('\n') }
    await bundle(['generate.ts'])
    await run([process.execPath, 'build/generate.js'], env)
    await run(['tsc', '--noEmit'], env)
    const programs = await readdir('programs')
    await bundle(programs.map((name) => `programs/${name}`))
    const built = programs.map((name) => `build/${name.replace(/\.ts$/, '.js')}`)
    await run([process.execPath, '--test', '--test-concurrency=1', '--test-timeout=60000', ...built], env)
  } finally {
    server.kill()
    await once(server, 'exit')
  }
} finally {
  await rm(dataDir, { recursive: true, force: true })
}

/** The files as Node runs them; what they import of others stays where it is. */
function bundle(entryPoints) {
  return build({
    entryPoints,
    outdir: 'build',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
}

async function run([command, ...args], env) {
  const child = spawn(command, args, { env, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`expected ${command} ${args[0]} to end well, got exit status ${code}`)
}

async function urlOf(server) {
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /serves snapshot \d+ at (http:\S+) /.exec(line)?.[1]
    if (url !== undefined) return url
  }
  throw new Error('expected the server to say where it is')
}
