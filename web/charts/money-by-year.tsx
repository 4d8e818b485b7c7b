import { axisX, axisY, gridY, lineY, type PlotOptions, pointerX, rectY, ruleX, ruleY, tip } from '@observablehq/plot'
import { type ReactNode, useCallback } from 'react'
import { count, shareText, shortFigure } from '../figures/format.js'
import { MONEY } from './colors.js'
import { Legend } from './legend.js'
import { PlotView } from './plot-view.js'

/** What one year's movies cost and earned, in dollars. */
export interface MoneyOfYear {
  readonly year: number
  readonly movies: number
  readonly budget: number | null
  readonly revenue: number | null
  readonly profit: number | null
  /** Of how many movies each is known. */
  readonly known: Readonly<Record<'budget' | 'revenue' | 'profit', number>>
}

const LEGEND = [
  { name: 'revenue', color: MONEY.revenue },
  { name: 'budget', color: MONEY.budget },
  { name: 'profit', color: MONEY.profit },
]

const WIDTH_OF_YEAR = { x1: ({ year }: MoneyOfYear) => year - 0.45, x2: ({ year }: MoneyOfYear) => year + 0.45 }
const LEFT = 56
const RIGHT = 12

/** A bar is as pale as its sum is uncertain. */
function opacity({ known, movies }: MoneyOfYear): number {
  return 0.2 + 0.8 * (movies === 0 ? 0 : known.revenue / movies)
}

function describe(row: MoneyOfYear): string {
  return [
    `${row.year}`,
    `Revenue ${shortFigure(row.revenue, 'dollars')}`,
    `Budget ${shortFigure(row.budget, 'dollars')}`,
    `Profit ${shortFigure(row.profit, 'dollars')}`,
    `revenue known for ${shareText(row.known.revenue, row.movies)} of ${count(row.movies, 'movie')}`,
  ].join('\n')
}

interface MoneyByYearProps {
  readonly rows: readonly MoneyOfYear[]
  readonly label: string
}

/** Revenue as bars, budget and profit as lines; below, for how many of the movies the revenue is known at all. */
export function MoneyByYear({ rows, label }: MoneyByYearProps): ReactNode {
  const money = useCallback((width: number) => moneyPlot(rows, width), [rows])
  const known = useCallback((width: number) => knownPlot(rows, width), [rows])
  return (
    <div>
      <Legend entries={LEGEND} />
      <PlotView draw={money} height={260} label={label} />
      <p className="quiet small">Revenue known, of all movies of the year: the paler a bar, the less its sum says.</p>
      <PlotView draw={known} height={64} label="The part of each year's movies whose revenue is known" />
    </div>
  )
}

function years(rows: readonly MoneyOfYear[], width: number): PlotOptions {
  const first = rows[0]?.year ?? 2000
  const last = rows.at(-1)?.year ?? first
  return {
    marginLeft: LEFT,
    marginRight: RIGHT,
    x: {
      domain: [first - 0.5, last + 0.5],
      label: null,
      tickFormat: (year: number) => String(year),
      ticks: width / 70,
    },
  }
}

/** A line that leads over a year without movies would tell of money in it. */
function withEveryYear(rows: readonly MoneyOfYear[]): MoneyOfYear[] {
  return rows.flatMap((row, index) => {
    const next = rows[index + 1]?.year ?? row.year + 1
    return next === row.year + 1 ? [row] : [row, { ...row, year: row.year + 1, budget: null, profit: null }]
  })
}

function moneyPlot(rows: readonly MoneyOfYear[], width: number): PlotOptions {
  const known = rows.filter(({ revenue }) => revenue !== null) // of what is not, a bar would be as high as the chart
  const unbroken = withEveryYear(rows)
  return {
    ...years(rows, width),
    y: { label: null },
    marks: [
      gridY({ strokeOpacity: 0.15 }),
      axisY({ label: null, tickFormat: (value: number) => shortFigure(value, 'dollars'), ticks: 5 }),
      rectY(known, { ...WIDTH_OF_YEAR, y: 'revenue', fill: MONEY.revenue, fillOpacity: opacity }),
      lineY(unbroken, { x: 'year', y: 'budget', stroke: MONEY.budget, strokeWidth: 1.5 }),
      lineY(unbroken, { x: 'year', y: 'profit', stroke: MONEY.profit, strokeWidth: 1.5 }),
      ruleY([0]),
      ruleX(rows, pointerX({ x: 'year', strokeOpacity: 0.4 })),
      tip(rows, pointerX({ x: 'year', y: 'revenue', title: describe, fill: 'var(--raised)', stroke: 'var(--line)' })),
    ],
  }
}

function knownPlot(rows: readonly MoneyOfYear[], width: number): PlotOptions {
  return {
    ...years(rows, width),
    marginTop: 6,
    y: { domain: [0, 1], label: null },
    marks: [
      axisX({ label: null, ticks: width / 70, tickFormat: (year: number) => String(year) }),
      axisY({ label: null, ticks: 2, tickFormat: (part: number) => shortFigure(part, 'share') }),
      rectY(rows, {
        ...WIDTH_OF_YEAR,
        y: ({ known, movies }: MoneyOfYear) => (movies === 0 ? 0 : known.revenue / movies),
        fill: MONEY.revenue,
        fillOpacity: 0.45,
      }),
      ruleY([0]),
    ],
  }
}
