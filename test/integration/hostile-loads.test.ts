import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachEngine } from '../engines.js'
import { hostileDrop } from '../hostile/drops.js'
import { refusalIn } from '../hostile/judge-drop.js'
import { soundDrop } from '../hostile/sound-drop.js'
import { caseCount, seed } from '../runs.js'
import { Reelhouse } from './support/reelhouse.js'

const counts = { embedded: caseCount({ usual: 24, deep: 200 }), server: 6 }
/** Neighbouring numbers are drops of different kinds; these go through all kinds in a few loads, and are none of the enormous. */
const STRIDE = 17
const TIMEOUT = 60_000 + counts.embedded * 5000

const QUESTION = `{
  snapshot { id movieCount genreCount companyCount }
  movies { totalCount }
  genres { id name stats { movieCount revenue { sum } } }
  companies(first: 500) { totalCount nodes { id name stats { movieCount } } }
  movieStats(groupBy: [YEAR, GENRE], first: 10000) { rows { key { year genre { id } } movieCount budget { sum } } totals { movieCount } }
}`
const ACCOUNT =
  '{ loads(first: 1) { nodes { outcome snapshot read movies duplicates repaired rejected genres companies } } }'

interface Served {
  readonly snapshot: {
    readonly id: number
    readonly movieCount: number
    readonly genreCount: number
    readonly companyCount: number
  }
  readonly movies: { readonly totalCount: number }
  readonly genres: readonly unknown[]
  readonly companies: { readonly totalCount: number }
  readonly movieStats: { readonly totals: { readonly movieCount: number } }
}

interface Accounts {
  readonly loads: {
    readonly nodes: readonly Readonly<Record<Counted, number> & { outcome: string; snapshot: number | null }>[]
  }
}
type Counted = 'read' | 'movies' | 'duplicates' | 'repaired' | 'rejected' | 'genres' | 'companies'

eachEngine(({ name: engine, open }) => {
  let reelhouse: Reelhouse
  let sound: Buffer
  beforeAll(async () => {
    reelhouse = await Reelhouse.start(await open(), { cacheBytes: 4_000_000 })
    sound = await soundDrop()
    await reelhouse.load({ csv: sound.toString() })
  })
  afterAll(() => reelhouse.close())

  it(
    'a damaged drop is published with every record accounted for, or changes nothing',
    async () => {
      const failures: unknown[] = []
      const outcomes = { published: 0, refused: 0 }
      let before = await served()
      for (let number = 0; number < counts[engine]; number++) {
        const { kind, name, bytes } = await hostileDrop(sound, seed, number * STRIDE)
        const outcome = await loaded(name, bytes, number % 2 === 0 ? 1 : 0.01)
        const now = await served()
        const account = (await reelhouse.data<Accounts, object>(ACCOUNT, {})).loads.nodes[0]
        const problem =
          outcome === 'published'
            ? inconsistency(now, account)
            : JSON.stringify(now) === JSON.stringify(before)
              ? null
              : 'other answers'
        if (problem !== null) failures.push({ seed, number, kind, outcome, problem, account })
        outcomes[outcome === 'published' ? 'published' : 'refused']++
        before = now
      }
      expect(failures).toEqual([])
      expect(Math.min(outcomes.published, outcomes.refused)).toBeGreaterThanOrEqual(counts[engine] / 6)
    },
    TIMEOUT,
  )

  const served = (): Promise<Served> => reelhouse.data<Served, object>(QUESTION, {})

  /** `published`, or the code of what it is refused for. */
  async function loaded(name: string, bytes: Buffer, maxRejected: number): Promise<string> {
    const path = join(reelhouse.dataDir, name)
    await writeFile(path, bytes)
    return reelhouse.load({ path }, { maxRejected, force: true }).then(() => 'published', refusalIn)
  }
})

function inconsistency(served: Served, account: Accounts['loads']['nodes'][number] | undefined): string | null {
  if (account === undefined) return 'no account'
  const { read, movies, duplicates, repaired, rejected, genres, companies } = account
  if (account.outcome !== 'PUBLISHED' || account.snapshot !== served.snapshot.id) return 'an account of another load'
  if (read !== movies + duplicates + repaired + rejected) return 'records that are not accounted for'
  const { snapshot } = served
  const same = [
    [movies, snapshot.movieCount, served.movies.totalCount, served.movieStats.totals.movieCount],
    [genres, snapshot.genreCount, served.genres.length],
    [companies, snapshot.companyCount, served.companies.totalCount],
  ].filter((numbers) => new Set(numbers).size > 1)
  return same.length === 0 ? null : `numbers that differ: ${JSON.stringify(same)}`
}
