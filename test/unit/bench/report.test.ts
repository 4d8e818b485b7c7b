import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Figures } from '../../../bench/measure/figures.js'
import type { SideFigures, SideName } from '../../../bench/measure/question-figures.js'
import { speedSection } from '../../../bench/report/speed-section.js'
import { digits, table, times } from '../../../bench/report/table.js'
import { withSpeedSection } from '../../../bench/report/with-speed-section.js'
import { isResults, type Results } from '../../../bench/results.js'

const file = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

describe("the README's section on speed", () => {
  it('is what `npm run bench:readme` makes of bench/results.json', () => {
    const results: unknown = JSON.parse(file('bench/results.json'))
    if (!isResults(results)) throw new TypeError('expected results of the bench')
    const readme = file('README.md')
    expect(withSpeedSection(readme, speedSection(results))).toBe(readme)
  })

  it('needs its marks', () => {
    expect(() => withSpeedSection('# Reelhouse', 'fast')).toThrow('expected <!-- Made by')
  })
})

describe('speedSection', () => {
  const whole = { wallSeconds: 2, cpuSeconds: 3, peakRss: 100 * 2 ** 20 }

  function side(name: SideName, perSecond: number, p50: number, cpu: number | null): SideFigures {
    const figures: Figures = { requests: 10, perSecond, p50, p99: p50, cpu, bytesPerAnswer: 1 }
    return { name, one: figures, many: figures, again: figures }
  }

  function resultsOf(sides: readonly SideFigures[], pandasSeconds: number | null): Results {
    return {
      date: '2026-02-03T04:05:06.789Z',
      versions: { 'Node.js': '20.19.0', ClickHouse: '26.7' },
      machine: { cpu: 'A processor', cores: 2, memoryBytes: 8 * 2 ** 30, system: 'Linux' },
      options: {
        movies: [5000],
        only: ['Q1'],
        parts: ['questions'],
        rounds: 3,
        seconds: 1,
        seed: 1,
        postgraphile: false,
      },
      sizes: [
        {
          movies: 5000,
          bytes: 1e6,
          questions: [{ question: 'Q1', title: 'genres', different: 100, sides }],
          load: {
            runs: 1,
            reelhouse: whole,
            csvParse: { ...whole, wallSeconds: 3 },
            pandas: pandasSeconds === null ? null : { ...whole, wallSeconds: pandasSeconds },
          },
          upserts: null,
          start: null,
          readers: null,
          memory: null,
        },
      ],
      emptyStart: null,
    }
  }

  it('says first what is not ahead, of the better SQL, and nothing of what is', () => {
    const sides = [side('reelhouse', 100, 10, 1), side('rollups', 50, 5, 2), side('flat', 200, 20, null)]
    const section = speedSection(resultsOf(sides, 1.5))
    expect(section).toContain(
      'What is not ahead:\n\n' +
        '- genres, 5,000 movies: 0.5 × the requests a second and 2 × the time with one client of SQL by hand\n' +
        '- the load as a command, 5,000 movies: 1.33 × the time of pandas\n\n',
    )
    expect(section.indexOf('What is not ahead')).toBeLessThan(section.indexOf('| genres'))
    expect(section).toContain('| genres | 100 | 200 | 0.5 × | 100 | 0.5 × | 10 | 5 | 2 × | 1 | 2 | 0.5 × |')
  })

  it('says so where nothing is behind, with the date, the versions and the machine', () => {
    const section = speedSection(resultsOf([side('reelhouse', 100, 10, 1), side('rollups', 50, 15, 2)], null))
    expect(section).toContain('Nothing that was measured is behind any other.')
    expect(section).toContain('on 2026-02-03, with Node.js 20.19.0 and ClickHouse 26.7, on A processor, 2 cores, 8 GiB')
  })

  it('shows PostGraphile where it was asked, and where it is ahead', () => {
    const sides = [side('reelhouse', 100, 10, 1), side('rollups', 50, 15, 2), side('postgraphile', 60, 4, 3)]
    const section = speedSection(resultsOf(sides, null))
    expect(section).toContain('- genres, 5,000 movies: 2.5 × the time with one client of PostGraphile\n')
    expect(section).toContain('| 60 | 4 | 3 |')
  })
})

describe('table', () => {
  it('aligns the first column to the left and the others to the right', () => {
    expect(table(['question', '/s'], [['Q1', '10']])).toBe('| question | /s |\n| --- | ---: |\n| Q1 | 10 |')
  })
})

describe('digits', () => {
  it.each([
    [0.12345, '0.123'],
    [12.345, '12.3'],
    [999.6, '1,000'],
    [45_466, '45,466'],
    [Number.NaN, '–'],
    [null, '–'],
  ])('shows %d as %s', (value, shown) => {
    expect(digits(value)).toBe(shown)
  })
})

describe('times', () => {
  it('shows a ratio, and none where there is none', () => {
    expect(times(1.5)).toBe('1.5 ×')
    expect(times(Number.NaN)).toBe('–')
  })
})
