import { axisX, axisY, barY, gridY, type PlotOptions, ruleY } from '@observablehq/plot'
import { type ReactNode, useCallback } from 'react'
import { shortFigure } from '../figures/format.js'
import { OTHERS, SERIES } from './colors.js'
import { Legend } from './legend.js'
import { PlotView } from './plot-view.js'
import { OTHERS_NAME, type ValueOfSeries } from './series.js'

interface StackedYearsProps {
  readonly rows: readonly ValueOfSeries[]
  /** From the ground up; what is taken together is the last. */
  readonly names: readonly string[]
  readonly label: string
}

const STEPS = [1, 2, 5, 10, 20]
/** In pixels. */
const ROOM_OF_LABEL = 48

/** What the parts of each year's whole are, one on the other. */
export function StackedYears({ rows, names, label }: StackedYearsProps): ReactNode {
  const draw = useCallback((width: number) => stackedYears(rows, names, width), [rows, names])
  return (
    <div>
      <Legend entries={names.map((name, index) => ({ name, color: colorOf(name, index) }))} />
      <PlotView draw={draw} height={280} label={label} />
    </div>
  )
}

function colorOf(name: string, index: number): string {
  return name === OTHERS_NAME ? OTHERS : (SERIES[index % SERIES.length] ?? OTHERS)
}

function stackedYears(rows: readonly ValueOfSeries[], names: readonly string[], width: number): PlotOptions {
  const all = rows.map(({ year }) => year)
  const first = Math.min(...all)
  const years = Array.from({ length: Math.max(...all) - first + 1 }, (_, index) => first + index)
  const step = STEPS.find((every) => (every * width) / years.length >= ROOM_OF_LABEL) ?? 50
  return {
    marginLeft: 56,
    marginRight: 12,
    x: { label: null, domain: years, padding: 0.1 },
    y: { label: null, nice: true },
    color: { domain: [...names], range: names.map(colorOf) },
    marks: [
      gridY({ strokeOpacity: 0.15 }),
      axisX({
        label: null,
        ticks: years.filter((year) => year % step === 0),
        tickFormat: (year: number) => String(year),
      }),
      axisY({ label: null, ticks: 4, tickFormat: (value: number) => shortFigure(value, 'movies') }),
      barY(rows, { order: [...names], x: 'year', y: 'value', fill: 'name' }),
      ruleY([0]),
    ],
  }
}
