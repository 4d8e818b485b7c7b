import type { ClickHouseClient } from '@clickhouse/client'
import { Random } from '../../loader/sample/random.js'
import type { Environment } from '../child/fork-probed.js'
import { type Reelhouse, startReelhouse } from '../child/reelhouse.js'
import type { Published } from '../data/published.js'
import { GraphQLTransport } from '../drive/graphql-transport.js'
import { rawClient } from '../drive/raw-client.js'
import type { Driver } from '../drive/start-driver.js'
import { floor, questionOf } from '../questions/catalog.js'
import { hotParameters, parameterDraws, type World } from '../questions/parameters.js'
import type { Question } from '../questions/question.js'
import { readWorld } from '../questions/read-world.js'
import { alternate, type Side } from './alternate.js'
import type { Figures } from './figures.js'
import type { QuestionFigures } from './question-figures.js'
import { checkSameAnswer } from './same-answer.js'

export interface Questioning {
  readonly movies: number
  readonly published: Published
  /** Of ClickHouse. */
  readonly url: string
  readonly env: Environment
  readonly questions: readonly string[]
  readonly seconds: number
  readonly seed: number
}

const CLIENTS = [1, 16]
const MODES = ['varied', 'hot'] as const
const CHECKS = 5
const WARM_UP_SECONDS = 4

/** Asks the floor and the questions in all ways; the answers come one by one, as they are measured. */
export async function* askQuestions(asked: Questioning, driver: Driver): AsyncGenerator<QuestionFigures> {
  const { published, url } = asked
  const env = { ...asked.env, CLICKHOUSE_URL: url, CLICKHOUSE_DATABASE: published.prefix }
  const client = rawClient(url, published.database, 1)
  const reelhouse = await startReelhouse(env)
  const uncached = await startReelhouse({ ...env, CACHE_MB: '0' })
  try {
    const world = await readWorld(client, published.database)
    const sides = sidesOf({ reelhouse, uncached }, { url, database: published.database })
    const questions = [floor, ...asked.questions.map(questionOf)]
    for (const question of questions) await checkAnswers(sides, client, question, world, asked.seed)
    await warmUp(asked, driver, Object.values(sides), world)
    for (const question of questions) yield* askOne(asked, driver, client, sides, question, world)
  } finally {
    await Promise.all([reelhouse.stop(), uncached.stop(), client.close()])
  }
}

type Sides = Readonly<Record<'reelhouse' | 'uncached' | 'raw', Side>>

function sidesOf(
  servers: Readonly<Record<'reelhouse' | 'uncached', Reelhouse>>,
  raw: { url: string; database: string },
): Sides {
  const graphql = (name: 'reelhouse' | 'uncached'): Side => {
    const reelhouse = servers[name]
    return { name, reelhouse, target: { kind: 'graphql', url: reelhouse.url } }
  }
  return {
    reelhouse: graphql('reelhouse'),
    uncached: graphql('uncached'),
    raw: { name: 'raw', reelhouse: null, target: { kind: 'raw', ...raw } },
  }
}

/** What has just been started runs slowly at first: Node has yet to compile what is often called. */
async function warmUp({ questions, seed }: Questioning, driver: Driver, sides: readonly Side[], world: World) {
  for (const { target } of sides) {
    const parameters = { world, seed }
    const until = { seconds: WARM_UP_SECONDS }
    await driver.drive({ target, questions, parameters, clients: 4, until, differentDocuments: false })
  }
}

async function* askOne(
  { movies, seed, seconds }: Questioning,
  driver: Driver,
  client: ClickHouseClient,
  sides: Sides,
  { id, title }: Question,
  world: World,
): AsyncGenerator<QuestionFigures> {
  for (const clients of CLIENTS) {
    for (const mode of MODES) {
      const isUncached = id === floor.id || (clients === 1 && mode === 'varied')
      const measured = await alternate(
        driver,
        client,
        isUncached ? [sides.reelhouse, sides.uncached, sides.raw] : [sides.reelhouse, sides.raw],
        {
          question: id,
          clients,
          seconds,
          seed: seed * 100 + clients,
          parameters: mode === 'hot' ? hotParameters(world) : world,
        },
      )
      const of = (side: Side): Figures => {
        const figures = measured[side.name]
        if (figures === undefined) throw new RangeError(`expected figures of ${side.name}, got none`)
        return figures
      }
      yield {
        movies,
        question: id,
        title,
        mode,
        clients,
        reelhouse: of(sides.reelhouse),
        uncached: isUncached ? of(sides.uncached) : null,
        raw: of(sides.raw),
      }
    }
  }
}

async function checkAnswers(sides: Sides, client: ClickHouseClient, question: Question, world: World, seed: number) {
  const { target } = sides.uncached
  if (target.kind !== 'graphql') return
  const graphql = new GraphQLTransport(target.url, 1)
  const draw = parameterDraws(world, new Random(seed, 1))
  try {
    await checkSameAnswer(graphql, client, question, hotParameters(world))
    for (let check = 0; check < CHECKS; check++) await checkSameAnswer(graphql, client, question, draw())
  } finally {
    graphql.close()
  }
}
