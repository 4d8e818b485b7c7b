import { Random } from '../../loader/sample/random.js'
import type { Asked } from '../drive/job.js'
import { questionOf } from './catalog.js'
import { ParameterDeck, type World } from './parameters.js'
import type { Question } from './question.js'

export interface Decks {
  deckOf(question: Question): ParameterDeck
  /** How many questions are dealt from it. */
  sharers(question: Question): number
}

/** Questions of the same axes are dealt from one deck: rows that are kept since one of them are none for another. */
export function parameterDecks(questions: readonly Question[], world: World, seed: number): Decks {
  const key = ({ axes }: Question): string => axes.join()
  const decks = new Map<string, ParameterDeck>()
  for (const [index, question] of questions.entries()) {
    if (!decks.has(key(question)))
      decks.set(key(question), new ParameterDeck(question.axes, world, new Random(seed, index)))
  }
  return {
    deckOf(question) {
      const deck = decks.get(key(question))
      if (deck === undefined) throw new RangeError(`expected a deck of ${key(question)}, got none`)
      return deck
    },
    sharers: (question) => questions.filter((other) => key(other) === key(question)).length,
  }
}

/** Different requests, of one question after the other, as many as wanted; fewer where there are no more. */
export function mixedRequests(ids: readonly string[], world: World, seed: number, count: number): Asked[] {
  const questions = ids.map(questionOf)
  const { deckOf } = parameterDecks(questions, world, seed)
  const requests: Asked[] = []
  for (let dealt = -1; requests.length < count && requests.length > dealt; ) {
    dealt = requests.length
    for (const question of questions) {
      requests.push(
        ...deckOf(question)
          .deal(1)
          .map((parameters) => ({ question: question.id, parameters })),
      )
    }
  }
  return requests.slice(0, count)
}
