import { describe, expect, it } from 'vitest'
import { benchOptions } from '../../../bench/options.js'
import { questions } from '../../../bench/questions/catalog.js'

const now = new Date('2026-02-03T04:05:06.789Z')

describe('benchOptions', () => {
  it('measures everything at both sizes unless told otherwise', () => {
    expect(benchOptions([], now)).toEqual({
      movies: [45_466, 1_000_000],
      only: questions.map(({ id }) => id),
      parts: ['questions', 'loads', 'server'],
      rounds: 3,
      seconds: 1,
      seed: 1,
      postgraphile: false,
      out: 'data/bench/20260203T040506Z.json',
    })
  })

  it('reads lists of sizes and questions', () => {
    const options = benchOptions(['--movies', '5000', '--only', 'Q1,Q5', '--seconds', '0.5', '--parts', 'loads'], now)
    expect(options).toMatchObject({ movies: [5000], only: ['Q1', 'Q5'], seconds: 0.5, parts: ['loads'] })
  })
})
