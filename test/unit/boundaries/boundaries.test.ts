import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

const BIOME = resolve('node_modules/@biomejs/biome/bin/biome')
const RULES = 'boundaries.jsonc'

/** What the check says of a project of these files, a line each that has its path. */
async function checked(files: ReadonlyMap<string, string>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'reelhouse-boundaries-'))
  try {
    await copyFile(RULES, join(directory, RULES))
    for (const [path, text] of files) {
      await mkdir(dirname(join(directory, path)), { recursive: true })
      await writeFile(join(directory, path), text)
    }
    const args = [
      'lint',
      `--config-path=${RULES}`,
      '--error-on-warnings',
      '--reporter=github',
      '--max-diagnostics=none',
    ]
    return await new Promise((done) => {
      execFile(process.execPath, [BIOME, ...args, '.'], { cwd: directory }, (error, stdout, stderr) =>
        done(error === null ? '' : stdout + stderr),
      )
    })
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

const UP = [
  ['client/reelhouse.ts', '../src/config.js', 'client/ knows schema/ alone'],
  ['web/figures/figure.tsx', '../api/server.js', 'are the bottom of web/'],
  ['web/api/server.tsx', '../states/answered.js', 'do not know who uses them'],
  ['web/charts/chart.tsx', '../overview/overview-page.js', 'does not know the pages'],
  ['web/subject/subject.ts', '../genre/genre-page.js', 'does not know the pages'],
  ['web/genre/genre-page.tsx', '../company/company-page.js', 'Pages do not know each other'],
  ['web/shell/app.tsx', '../../src/config.js', 'web/ knows the server by its address'],
  ['clickhouse/errors/error.ts', '../index.js', 'clickhouse/errors/ is below all'],
  ['clickhouse/sql/rows.ts', '../../loader/text/printable.js', 'clickhouse/ knows nothing'],
  ['clickhouse/index.ts', '../src/config.js', 'clickhouse/ knows nothing'],
  ['loader/text/line.ts', '../read/open-file.js', 'bottom of the loader'],
  ['loader/read/file.ts', '../build/staging.js', 'does not know what becomes of them'],
  ['loader/formats/movies/columns.ts', '../../load.js', 'does not know what becomes of them'],
  ['loader/build/fill.ts', '../operations/tasks/tasks.js', 'do not know who takes them'],
  ['loader/archive/store.ts', '../process-drop.js', 'do not know who takes them'],
  ['loader/load.ts', './cli/terminal.js', 'does not know who asked'],
  ['loader/operations/tasks/task.ts', '../../inbox/watch.js', 'do not know who asks'],
  ['loader/inbox/watch.ts', '../cli/terminal.js', 'does not know who watches'],
  ['loader/cli/terminal.ts', '../../src/main.js', 'loader/ knows nothing'],
  ['loader/cli/terminal.ts', '../../clickhouse/sql/sql.js', 'clickhouse/ is used through its index.ts'],
  ['src/main.ts', '../loader/load.js', 'loader/ is used through its index.ts'],
  ['src/main.ts', '../clickhouse/connection/connect.js', 'clickhouse/ is used through its index.ts'],
  ['src/server/listen.ts', '../../loader/index.js', 'src/ knows nothing'],
  ['src/page/page.ts', '../movie/movie.type.js', 'does not know them'],
  ['src/genre/genre.ts', '../stats/api/stats.type.js', 'are leaves'],
  ['src/company/company.ts', '../genre/genre.store.js', 'are leaves'],
  ['src/country/country.ts', '../movie/movie.type.js', 'are leaves'],
  ['src/movie/movie.ts', '../stats/api/stats.type.js', 'What is computed of movies is in stats/'],
  ['src/stats/plan/plan.ts', '../sql/statement.js', 'does not know how it is answered'],
  ['src/stats/sql/statement.ts', '../answers/stats.store.js', 'do not know who asks'],
  ['src/stats/answers/store.ts', '../api/stats.type.js', 'do not know how the API shows them'],
  ['src/stats/api/resolver.ts', '../sql/statement.js', 'asks answers/'],
  ['src/tracing/trace.ts', '../../clickhouse/tracing/place.js', 'clickhouse/ is used through its index.ts'],
  ['bench/main.ts', '../src/main.js', 'from outside'],
  ['bench/main.ts', '../loader/load.js', 'the sample of the loader only'],
  ['bench/main.ts', '../clickhouse/index.js', 'the local server of clickhouse/ only'],
] as const

let said: readonly string[] = []

/** All at once: Biome takes a second to start. */
beforeAll(async () => {
  const planted = new Map<string, string>()
  for (const [path, specifier] of UP) {
    const imports = `import type {} from '${specifier}'\nvoid import('${specifier}')\n`
    planted.set(path, (planted.get(path) ?? '') + imports)
  }
  said = (await checked(planted)).split('\n')
})

test.each(UP)('%s may not import %s, for a type or later', (path, _, message) => {
  expect(said.filter((line) => line.includes(`/${path},`) && line.includes(message))).toHaveLength(2)
})

test('what goes down passes', async () => {
  const down = [
    ['clickhouse/index.ts', './sql/sql.js'],
    ['clickhouse/sql/rows.ts', '../connection/client.js'],
    ['loader/read/file.ts', '../text/printable.js'],
    ['loader/load.ts', './build/staging.js'],
    ['loader/operations/tasks/run.ts', '../../process-drop.js'],
    ['loader/cli/commands/load.ts', '../terminal.js'],
    ['loader/cli/terminal.ts', '../../clickhouse/settings.js'],
    ['src/main.ts', '../loader/index.js'],
    ['src/config.ts', '../clickhouse/settings.js'],
    ['src/stats/api/resolver.ts', '../answers/stats.store.js'],
    ['src/stats/plan/dimensions.ts', '../../genre/genre.store.js'],
    ['src/movie/movie.ts', '../genre/genre.store.js'],
    ['bench/data/drop.ts', '../../loader/sample/write-sample.js'],
    ['test/unit/any.test.ts', '../../loader/load.js'],
  ] as const
  expect(await checked(new Map(down.map(([path, specifier]) => [path, `import '${specifier}'\n`])))).toBe('')
})

test('files do not import each other in a ring, also not for a type', async () => {
  const ring = new Map([
    ['loader/read/a.ts', "export type { B as A } from './b.js'\n"],
    ['loader/read/b.ts', "import { c } from './c.js'\nexport type B = typeof c\n"],
    ['loader/read/c.ts', "import type { A } from './a.js'\nexport const c: A[] = []\n"],
  ])
  expect(await checked(ring)).toContain('part of a cycle')
  expect(await checked(ring.set('loader/read/c.ts', 'export const c = 1\n'))).toBe('')
})
