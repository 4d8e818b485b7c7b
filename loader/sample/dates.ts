import { element, type Random } from './random.js'
import { Weighted } from './weighted.js'

/** Movies a year at 45 thousand movies, at the years where the curve bends; straight lines between. */
const CURVE: ReadonlyArray<readonly [year: number, movies: number]> = [
  [1874, 1],
  [1875, 0.15],
  [1888, 0.6],
  [1893, 3],
  [1896, 17],
  [1899, 13],
  [1900, 7],
  [1909, 6],
  [1914, 9],
  [1919, 20],
  [1923, 60],
  [1930, 160],
  [1940, 215],
  [1950, 250],
  [1960, 300],
  [1970, 470],
  [1980, 530],
  [1990, 700],
  [2000, 1_010],
  [2006, 1_600],
  [2014, 2_000],
  [2016, 1_650],
  [2017, 560],
  [2018, 6],
  [2019, 0.2],
  [2020, 1],
]

const YEARS = new Weighted(yearTable())

/** January is heavy: a film of which only the year is known is dated the first of January. */
const MONTHS = new Weighted(
  [5.9, 3.0, 3.6, 3.5, 3.3, 3.2, 2.6, 3.4, 4.8, 4.6, 3.7, 3.8].map((weight, month) => [month + 1, weight] as const),
)

/** An ISO date from 1874 to 2020, in the shape of the real history: a long thin tail, most of it recent. */
export function drawDate(random: Random): string {
  const year = YEARS.draw(random)
  const month = MONTHS.draw(random)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const day = month === 1 && random.chance(0.4) ? 1 : random.between(1, days)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function yearTable(): Array<[year: number, weight: number]> {
  return CURVE.slice(1).flatMap(([to, after], index) => {
    const [from, before] = element(CURVE, index)
    const rise = (after - before) / (to - from)
    const first = index === 0 ? from : from + 1
    return Array.from({ length: to - first + 1 }, (_, step): [number, number] => {
      const year = first + step
      return [year, before + rise * (year - from)]
    })
  })
}
