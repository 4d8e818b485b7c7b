// Packs the package, installs it as a stranger would, and uses it: the server, both examples, the size of the client.
import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'

const PORT = process.env.PORT ?? '4112'
const URL_OF_SERVER = `http://localhost:${PORT}`
const MOST_BYTES = 10 * 1024
/** GraphQL clients and what makes documents are the reader's choice; the stream is loaded by who listens. */
const NOT_COUNTED = ['graphql', 'gql.tada', '@0no-co/graphql.web', 'graphql-sse']

const folder = mkdtempSync(join(tmpdir(), 'reelhouse-package-'))
/** As it was before Vite, which says in it that all of this process is production: npm would leave out the types. */
const ENV = { ...process.env, REELHOUSE_URL: URL_OF_SERVER }

async function run(cwd, command, ...args) {
  try {
    const { stdout } = await promisify(execFile)(command, args, { cwd, env: ENV, maxBuffer: 1e8 })
    return stdout
  } catch (error) {
    throw new Error(`${[command, ...args].join(' ')} failed:\n${error.stdout}${error.stderr}`)
  }
}

const install = (home, tarball) => run(home, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball)

/** The packed tarball, once looked into. */
async function pack() {
  const [packed] = JSON.parse(await run('.', 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder))
  const paths = packed.files.map(({ path }) => path)
  const strays = paths.filter((path) => /^(test|web|bench|dist\/(bench|test))\/|\.map$/.test(path))
  assert.deepEqual(strays, [])
  for (const path of ['dist/web/index.html', 'dist/client/index.d.ts', 'schema/schema.graphql', 'LICENSE']) {
    assert.ok(paths.includes(path), `${path} is missing`)
  }
  console.log(`${paths.length} files, ${packed.size} bytes packed`)
  return join(folder, packed.filename)
}

async function serve(home) {
  const env = { ...ENV, PORT, LOG_LEVEL: 'warn', DATA_DIR: join(home, 'data') }
  // npx hands no signal on: it and the server are ended as one group.
  const stdio = ['ignore', 'pipe', 'inherit']
  const server = spawn('npx', ['reelhouse', 'start'], { cwd: home, env, stdio, detached: true })
  await new Promise((ready, failed) => {
    server.stdout.on('data', (text) => String(text).includes('serves snapshot') && ready())
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}`)))
  })
  return server
}

async function ask(query) {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${URL_OF_SERVER}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  return (await answer.json()).data
}

async function example(name, tarball) {
  const home = join(folder, name)
  cpSync(join('examples', name), home, { recursive: true })
  await install(home, tarball)
  await run(home, 'npm', 'run', 'types')
  await run(home, 'npm', 'run', 'build')
  console.log(`examples/${name} is built`)
  return home
}

async function measure(home) {
  const { build } = await import('vite')
  const entry = join(home, 'entry.js')
  writeFileSync(entry, "export * from 'reelhouse/client'\n")
  const { output } = [
    await build({
      root: home,
      logLevel: 'error',
      build: {
        write: false,
        minify: true,
        lib: { entry, formats: ['es'] },
        rolldownOptions: { external: NOT_COUNTED },
      },
    }),
  ].flat()[0]
  const bytes = output.reduce((sum, { code = '' }) => sum + gzipSync(code).length, 0)
  console.log(`client: ${bytes} bytes, minified and compressed, without ${NOT_COUNTED.join(', ')}`)
  assert.ok(bytes <= MOST_BYTES)
}

const COUNTED = `{
  movieStats(groupBy: [YEAR], where: { genres: { some: { name: { eq: "Drama" } } } }) {
    rows { key { year } movieCount revenue { sum } }
  }
}`

async function checkNodeExample(home) {
  const printed = await run(home, 'node', 'dist/revenue.js', 'Drama')
  const { movieStats } = await ask(COUNTED)
  const expected = movieStats.rows.map(({ key, movieCount, revenue }) =>
    [key.year ?? 'no date', movieCount, revenue.sum ?? 'unknown'].join('\t'),
  )
  assert.ok(expected.length > 50)
  assert.deepEqual(printed.trimEnd().split('\n').slice(1), expected)
}

let server
try {
  const tarball = await pack()
  // A folder with nothing of ours but the package and a script: the server is started there, too.
  const [home] = await Promise.all([example('node', tarball), example('react', tarball)])
  await measure(home)
  server = await serve(home)
  const page = await fetch(URL_OF_SERVER, { headers: { accept: 'text/html' } })
  assert.match(await page.text(), /<div id="root"/)
  await checkNodeExample(home)
  console.log('The package is what a stranger needs.')
} finally {
  if (server !== undefined && server.exitCode === null) {
    const ended = new Promise((end) => server.once('close', end))
    process.kill(-server.pid, 'SIGTERM')
    await ended
  }
  rmSync(folder, { recursive: true, force: true })
}
