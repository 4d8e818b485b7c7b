import { axisX, axisY, gridY, type PlotOptions, pointerX, rectY, ruleX, ruleY, tip } from '@observablehq/plot'
import { type ReactNode, useCallback } from 'react'
import { count, shareText, shortFigure, type Unit } from '../figures/format.js'
import { PlotView } from './plot-view.js'

/** A number of one year's movies. */
export interface ValueOfYear {
  readonly year: number
  readonly value: number | null
  readonly movies: number
  /** Of how many of them it is known. */
  readonly known: number
  /** How many of those known are left out, for want of a price index of their date. */
  readonly unadjusted?: number
}

interface YearBarsProps {
  readonly rows: readonly ValueOfYear[]
  readonly unit: Unit
  readonly color: string
  readonly label: string
}

/** A bar for each year, the paler the fewer of the year's movies the number is known for. */
export function YearBars({ rows, unit, color, label }: YearBarsProps): ReactNode {
  const draw = useCallback((width: number) => yearBars(rows, unit, color, width), [rows, unit, color])
  return <PlotView draw={draw} height={220} label={label} />
}

function yearBars(rows: readonly ValueOfYear[], unit: Unit, color: string, width: number): PlotOptions {
  const first = rows[0]?.year ?? 2000
  const last = rows.at(-1)?.year ?? first
  const known = rows.filter(({ value }) => value !== null) // of what is not, a bar would be as high as the chart
  const describe = ({ year, value, known, movies }: ValueOfYear): string =>
    `${year}\n${shortFigure(value, unit)}\nknown for ${shareText(known, movies)} of ${count(movies, 'movie')}`
  return {
    marginLeft: 56,
    marginRight: 12,
    x: { domain: [first - 0.5, last + 0.5], label: null },
    y: { label: null, nice: true },
    marks: [
      gridY({ strokeOpacity: 0.15 }),
      axisX({ label: null, ticks: Math.min(width / 60, last - first + 1), tickFormat: (year: number) => String(year) }),
      axisY({ label: null, ticks: 4, tickFormat: (value: number) => shortFigure(value, unit) }),
      rectY(known, {
        x1: ({ year }: ValueOfYear) => year - 0.45,
        x2: ({ year }: ValueOfYear) => year + 0.45,
        y: 'value',
        fill: color,
        fillOpacity: ({ known, movies }: ValueOfYear) => 0.2 + (0.8 * known) / Math.max(movies, 1),
      }),
      ruleY([0]),
      ruleX(rows, pointerX({ x: 'year', strokeOpacity: 0.4 })),
      tip(rows, pointerX({ x: 'year', y: 'value', title: describe, fill: 'var(--raised)', stroke: 'var(--line)' })),
    ],
  }
}
