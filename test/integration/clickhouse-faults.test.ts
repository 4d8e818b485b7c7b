import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { bind, type ClickHouse, col, connect, DatabaseError, sql } from '../../clickhouse/index.js'
import type { Phase } from '../../loader/account/load-progress.js'
import { describeError } from '../../loader/errors/describe-error.js'
import { LoadError } from '../../loader/errors/load-error.js'
import type { LoadReport } from '../../loader/index.js'
import { Random } from '../../loader/sample/random.js'
import { eachEngine } from '../engines.js'
import { internalsIn } from '../hostile/internals.js'
import { isDeep, seed } from '../runs.js'
import { SOON } from '../soon.js'
import { sampleCsv } from './support/drops.js'
import { FAULTS, type Fault, type FaultyProxy, faultyProxy } from './support/faulty-proxy.js'
import { loadAlone } from './support/load-alone.js'
import { Reelhouse } from './support/reelhouse.js'

const PHASES: readonly Phase[] = ['reading', 'filling', 'checking', 'publishing']
/** All of them in a long run. */
const phasesOf = (fault: Fault): readonly Phase[] => {
  return PHASES.filter((_, index) => isDeep || (index + FAULTS.indexOf(fault) + seed) % 2 === 0)
}
/** How many statements of a phase pass at most before the fault. */
const MOST_PASSED = 5
const PATIENCE_MS = 15_000
const QUESTION =
  '{ snapshot { id movieCount } movieStats(groupBy: [YEAR], first: 500) { rows { key { year } movieCount revenue { sum } } totals { movieCount } } genres { name movies(first: 2) { nodes { title } } } }'

/** What went wrong, if what is wrong is not only how it is told. */
function problemOf(error: unknown): string | null {
  const told = describeError(error)
  if (told.includes('defect')) return `expected to be told of ClickHouse, got ${told}`
  if (error instanceof DatabaseError && ['UNAVAILABLE', 'TIMEOUT'].includes(error.code)) return null
  return error instanceof LoadError && error.code === 'INTERRUPTED' ? null : `expected UNAVAILABLE, got ${told}`
}

eachEngine(({ name: engine, config, open }) => {
  if (engine === 'embedded') return it('the embedded engine has nothing between it and the program', () => {})
  let proxy: FaultyProxy
  let direct: ClickHouse
  let faulty: ClickHouse
  let reader: Reelhouse
  let directory = ''
  beforeAll(async () => {
    proxy = await faultyProxy(inject('clickhouseUrl'))
    direct = await open()
    faulty = await connect({ ...(await config()), url: proxy.url, maxExecutionSeconds: 5 })
    reader = await Reelhouse.start(direct)
    directory = await mkdtemp(join(tmpdir(), 'reelhouse-faults-'))
    await loaded(0)
  })
  afterAll(async () => {
    proxy.become(null)
    await reader.close()
    await faulty.close()
    await proxy.close()
    await rm(directory, { recursive: true, force: true })
  })

  async function loaded(number: number, onPhase: (phase: Phase) => void = () => {}): Promise<LoadReport> {
    const path = join(directory, 'drop.csv')
    await writeFile(path, await sampleCsv(20 + number, 60 + number))
    let before: Phase | null = null
    return loadAlone(faulty, path, {
      dataDir: directory,
      maxRejected: 0,
      minSize: 0,
      onProgress: ({ phase }) => {
        if (phase !== before) onPhase(phase)
        before = phase
      },
    })
  }

  async function served(): Promise<unknown> {
    reader.snapshots.forget()
    const { status: _status, extensions: _extensions, ...answer } = await reader.ask<unknown, object>(QUESTION, {})
    return answer
  }

  it.each(FAULTS)(
    'a load, where what stands before ClickHouse %s: published as a whole, or nothing, and the next one is',
    async (fault) => {
      const problems: unknown[] = []
      let number = 1 + FAULTS.indexOf(fault) * 100
      for (const phase of phasesOf(fault)) {
        const random = new Random(seed, number)
        const after = random.between(0, MOST_PASSED)
        const lasts = random.chance(0.5)
        const before = await served()
        number += 1
        proxy.become(null)
        const outcome = await Promise.race([
          loaded(number, (entered) => {
            if (entered === phase) proxy.become({ fault, after, lasts })
          }).catch((error: unknown) => ({ error })),
          delay(PATIENCE_MS, { error: new Error('no end') }, { ref: false }),
        ])
        const hits = proxy.hits
        proxy.become(null)
        const now = await served()
        const what = { phase, after, lasts, hits }
        if ('error' in outcome) {
          const problem = problemOf(outcome.error)
          if (problem !== null) problems.push({ ...what, problem })
          // Of what ClickHouse has done as a whole it may not have been able to tell.
          const mayBeNew = lasts && phase === 'publishing' && answerOf(now).includes(`"movieCount":${20 + number}`)
          if (!mayBeNew && answerOf(now) !== answerOf(before))
            problems.push({
              ...what,
              problem: 'the load failed, and another snapshot is served',
              now: answerOf(now).slice(0, 300),
            })
        } else if (!answerOf(now).includes(`"id":${outcome.snapshot},"movieCount":${20 + number}`)) {
          problems.push({
            ...what,
            problem: 'the load says that it has published',
            now: answerOf(now).slice(0, 300),
          })
        }
      }
      number += 1
      const report = await loaded(number)
      const answer = JSON.stringify(await served())
      if (!answer.includes(`"movieCount":${20 + number}`))
        problems.push({ problem: 'the next load', answer: answer.slice(0, 300) })
      const names = await databases()
      if (names.length > 4 || !names.some((name) => name.endsWith(`_s${report.snapshot}`)))
        problems.push({ problem: 'left over', names })
      expect(problems).toEqual([])
    },
  )

  it.each(FAULTS)(
    'a question, where what stands before ClickHouse %s: UNAVAILABLE, and answered again at once',
    async (fault) => {
      const between = await Reelhouse.start(faulty)
      try {
        proxy.become(null)
        const whole = await asked(between)
        for (const after of [0, 1, 2]) {
          between.snapshots.forget()
          proxy.become({ fault, after, lasts: true })
          const answer = await asked(between)
          proxy.become(null)
          if (JSON.stringify(answer) !== JSON.stringify(whole)) expect(problemOfAnswer(answer)).toEqual(null)
          await expect.poll(() => asked(between), SOON).toEqual(whole)
        }
      } finally {
        await between.close()
      }
    },
  )

  async function databases(): Promise<string[]> {
    const rows = await direct.query(
      sql`SELECT name FROM system.databases WHERE startsWith(name, ${bind.string(`${direct.prefix}_s`)})`,
      { name: col.string },
    )
    return rows.map(({ name }) => name)
  }
})

const answerOf = (answer: unknown): string => JSON.stringify(answer)

const asked = (reelhouse: Reelhouse) => reelhouse.ask<unknown, object>(QUESTION, {})

function problemOfAnswer({ errors, data }: Awaited<ReturnType<typeof asked>>): string | null {
  if (errors === undefined) return `expected errors, got other data: ${JSON.stringify(data).slice(0, 300)}`
  const other = errors.find(({ extensions }) => !['UNAVAILABLE', 'TIMEOUT'].includes(extensions.code))
  if (other !== undefined) return `expected UNAVAILABLE, got ${JSON.stringify(other)}`
  return internalsIn(JSON.stringify(errors))
}
