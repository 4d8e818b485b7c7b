import { axisX, axisY, cell, type PlotOptions, pointer, tip } from '@observablehq/plot'
import { type ReactNode, useCallback, useMemo } from 'react'
import { OTHERS, SERIES } from '../charts/colors.js'
import { Legend } from '../charts/legend.js'
import { PlotView } from '../charts/plot-view.js'
import { shortFigure } from '../figures/format.js'
import { type LeadersOfYear, RANKINGS } from './leaders.js'

interface Cell {
  readonly year: number
  readonly ranking: string
  readonly genre: string
  readonly popularity: number
}

/** A line of years for each ranking, in the colours of the genres that lead. */
export function LeadersChart({ leaders, label }: LeadersChartProps): ReactNode {
  const cells = useMemo(() => leaders.flatMap(cellsOf), [leaders])
  const names = useMemo(() => frequent(cells), [cells])
  const draw = useCallback((width: number) => leadersPlot(cells, names, width), [cells, names])
  return (
    <div>
      <Legend entries={legendOf(names)} />
      <PlotView draw={draw} height={200} label={label} />
    </div>
  )
}

function legendOf(names: readonly string[]) {
  const named = names.map((name, index) => ({ name, color: SERIES[index] ?? OTHERS }))
  return [...named, { name: 'others', color: OTHERS }]
}

interface LeadersChartProps {
  readonly leaders: readonly LeadersOfYear[]
  readonly label: string
}

function cellsOf({ year, leaders }: LeadersOfYear): Cell[] {
  return RANKINGS.flatMap(({ by, label: ranking }): Cell[] => {
    const leader = leaders[by]
    return leader === undefined ? [] : [{ year, ranking, genre: leader.genre.name, popularity: leader.popularity }]
  })
}

function leadersPlot(cells: readonly Cell[], names: readonly string[], width: number): PlotOptions {
  const years = cells.map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const every = Math.max(1, Math.ceil((last - first) / (width / 60)))
  return {
    marginLeft: 150,
    marginRight: 12,
    x: { type: 'band', domain: range(first, last), label: null, padding: 0.08 },
    y: { domain: RANKINGS.map(({ label: ranking }) => ranking), label: null, padding: 0.2 },
    marks: [
      axisY({ label: null, tickSize: 0 }),
      axisX({ label: null, ticks: range(first, last).filter((year) => year % every === 0), tickFormat: String }),
      cell(cells, { x: 'year', y: 'ranking', fill: ({ genre }: Cell) => SERIES[names.indexOf(genre)] ?? OTHERS }),
      tip(cells, pointer({ x: 'year', y: 'ranking', title: describe, fill: 'var(--raised)', stroke: 'var(--line)' })),
    ],
  }
}

function describe({ year, ranking, genre, popularity }: Cell): string {
  return `${year}, ${ranking.toLowerCase()}\n${genre}: ${shortFigure(popularity, 'number')}`
}

/** The genres that lead most often, as many as there are colours. */
function frequent(cells: readonly Cell[]): string[] {
  const counts = new Map<string, number>()
  for (const { genre } of cells) counts.set(genre, (counts.get(genre) ?? 0) + 1)
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .slice(0, SERIES.length)
    .map(([name]) => name)
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
