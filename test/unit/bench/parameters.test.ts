import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questions } from '../../../bench/questions/catalog.js'
import { mixedRequests, parameterDecks } from '../../../bench/questions/decks.js'
import { ParameterDeck, type World } from '../../../bench/questions/parameters.js'
import { Random } from '../../../loader/sample/random.js'

const world: World = {
  genres: Array.from({ length: 20 }, (_, index) => 10 + index),
  companies: Array.from({ length: 20_000 }, (_, index) => index + 1),
}

const different = (values: readonly unknown[]): number => new Set(values.map((value) => JSON.stringify(value))).size

describe('ParameterDeck', () => {
  it('deals what there is to be asked about, and years that begin before they end', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const { genre, from, to } of new ParameterDeck(['genre', 'years'], world, new Random(seed, 0)).deal(20)) {
          expect(world.genres).toContain(genre)
          expect(to).toBeGreaterThanOrEqual(from)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('deals all there is, nothing twice, and then nothing more', () => {
    const deck = new ParameterDeck(['years', 'by'], world, new Random(1, 0))
    const dealt = [...deck.deal(deck.size - 10), ...deck.deal(20)]
    expect(dealt).toHaveLength(deck.size)
    expect(different(dealt)).toBe(deck.size)
    expect(deck.deal(1)).toEqual([])
  })

  it('deals the same for the same seed, and other things for another', () => {
    const dealt = (seed: number) => new ParameterDeck(['company'], world, new Random(seed, 0)).deal(50)
    expect(dealt(7)).toEqual(dealt(7))
    expect(dealt(7)).not.toEqual(dealt(8))
  })
})

describe('what is asked', () => {
  it.each([...questions])('$id never asks one thing twice, and has thousands to ask', (question) => {
    const deck = parameterDecks([...questions], world, 1).deckOf(question)
    const dealt = deck.deal(7000)
    expect(dealt).toHaveLength(7000)
    const { reelhouse } = question.graphql
    expect(different(dealt.map((parameters) => reelhouse.variables(parameters)))).toBe(7000)
    for (const statement of Object.values(question.statements)) expect(different(dealt.map(statement))).toBe(7000)
  })

  it('is not asked by two questions of the same parameters either', () => {
    const ids = questions.map(({ id }) => id)
    const requests = mixedRequests(ids, world, 1, 10_000)
    expect(requests).toHaveLength(10_000)
    expect(different(requests)).toBe(10_000)
    const companies = requests.filter(({ question }) => question === 'Q4' || question === 'Q6')
    expect(different(companies.map(({ parameters }) => parameters))).toBe(companies.length)
  })

  it('is less where there is no more', () => {
    const small = { genres: [18], companies: [1, 2, 3] }
    expect(mixedRequests(['Q4', 'Q6'], small, 1, 100)).toHaveLength(3)
  })
})
