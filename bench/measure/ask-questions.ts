import type { Asked } from '../drive/job.js'
import type { Driver } from '../drive/start-driver.js'
import { questionOf } from '../questions/catalog.js'
import { parameterDecks } from '../questions/decks.js'
import { usualParameters, type World } from '../questions/parameters.js'
import { alternate, type Side } from './alternate.js'
import type { Figures } from './figures.js'
import type { QuestionFigures, SideName } from './question-figures.js'
import { checkSameAnswers } from './same-answer.js'

export interface Questioning {
  readonly questions: readonly string[]
  readonly world: World
  readonly rounds: number
  /** Of each round. */
  readonly seconds: number
  readonly seed: number
}

const CHECKS = 10
const MANY_CLIENTS = 16
const LARGEST_SHARE = 20_000
const WARM_UP_SECONDS = 2

/** Asks the questions in all ways, no request twice but where it is said; the figures come as they are measured. */
export async function* askQuestions(
  { questions: ids, world, rounds, seconds, seed }: Questioning,
  sides: readonly Side[],
  driver: Driver,
): AsyncGenerator<QuestionFigures> {
  const questions = ids.map(questionOf)
  const { deckOf, sharers } = parameterDecks(questions, world, seed)
  for (const question of questions) {
    const { id, title } = question
    const deck = deckOf(question)
    // For warming up, and for each round with one client and with many: none has to end early but where space is scarce.
    const share = Math.min(LARGEST_SHARE, Math.floor(deck.size / sharers(question) / (2 * rounds + 1)) - CHECKS)
    const deal = (count: number): Asked[] => deck.deal(count).map((parameters) => ({ question: id, parameters }))
    const usual = [{ question: id, parameters: usualParameters(world) }]
    const job = { again: false, clients: MANY_CLIENTS, seconds, differentTexts: false }
    const inRounds = (round: () => Parameters<typeof alternate>[2][number]) =>
      alternate(driver, sides, Array.from({ length: rounds }, round))

    await checkSameAnswers(
      sides.map(({ target }) => target),
      [...usual, ...deal(CHECKS)],
    )
    const warmUp = { ...job, requests: deal(share), seconds: WARM_UP_SECONDS }
    for (const { target } of sides) await driver.drive({ ...warmUp, target })
    const one = await inRounds(() => ({ ...job, requests: deal(share), clients: 1 }))
    const many = await inRounds(() => ({ ...job, requests: deal(share) }))
    const again = await inRounds(() => ({ ...job, requests: usual, again: true }))
    yield {
      question: id,
      title,
      different: deck.size,
      sides: sides.map(({ name }) => ({ name, one: of(one, name), many: of(many, name), again: of(again, name) })),
    }
  }
}

function of(figures: ReadonlyMap<SideName, Figures>, name: SideName): Figures {
  const found = figures.get(name)
  if (found === undefined) throw new RangeError(`expected figures of ${name}, got none`)
  return found
}
