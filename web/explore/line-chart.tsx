import { axisX, axisY, dot, gridY, link, type PlotOptions, pointer, ruleY, tip } from '@observablehq/plot'
import { type ReactNode, useCallback } from 'react'
import { OTHERS, SERIES } from '../charts/colors.js'
import { Legend } from '../charts/legend.js'
import { PlotView } from '../charts/plot-view.js'
import { shortFigure, type Unit } from '../figures/format.js'
import type { MovieDimension } from '../schema-types.js'
import { knownText } from './certainty.js'
import { type Lines, type Point, type Segment, timeLabel } from './lines.js'

interface LineChartProps {
  readonly lines: Lines
  readonly times: readonly MovieDimension[]
  readonly measure: number
  readonly unit: Unit
  readonly label: string
}

const REST = 'Others, each its own line'

/** A line for each, the largest in colour; dashed, with hollow points, where little is known. */
export function LineChart({ lines, times, measure, unit, label }: LineChartProps): ReactNode {
  const draw = useCallback(
    (width: number) => linePlot(lines, times, measure, unit, width),
    [lines, times, measure, unit],
  )
  const named = lines.names.slice(0, SERIES.length)
  const legend = [
    ...named.map((name) => ({ name, color: colorOf(lines, name) })),
    ...(lines.names.length > named.length ? [{ name: REST, color: OTHERS }] : []),
  ]
  return (
    <div>
      {lines.names.length > 1 && <Legend entries={legend} />}
      <PlotView draw={draw} height={340} label={label} />
    </div>
  )
}

function colorOf({ names }: Lines, series: string): string {
  return SERIES[names.indexOf(series)] ?? OTHERS
}

function linePlot(
  lines: Lines,
  times: readonly MovieDimension[],
  measure: number,
  unit: Unit,
  width: number,
): PlotOptions {
  const { points, segments } = lines
  const colors = new Map(lines.names.map((name) => [name, colorOf(lines, name)]))
  const color = ({ series }: Point | Segment): string => colors.get(series) ?? OTHERS
  const isNamed = (one: Point | Segment): boolean => color(one) !== OTHERS
  const ends = {
    x1: ({ from }: Segment) => from.time,
    x2: ({ to }: Segment) => to.time,
    y1: ({ from }: Segment) => from.value,
    y2: ({ to }: Segment) => to.value,
    stroke: color,
  }
  const named = segments.filter(isNamed)
  const radius = points.length > 300 ? 1.5 : 3
  const at = { x: 'time', y: 'value' }
  const distinct = new Set(points.map(({ time }) => time)).size
  return {
    marginLeft: 60,
    marginRight: 24,
    x: { label: null },
    y: { label: null, nice: true },
    marks: [
      gridY({ strokeOpacity: 0.15, ticks: 5 }),
      axisX({
        label: null,
        ticks: Math.max(2, Math.min(width / 70, distinct)),
        tickFormat: (time: number) => (Number.isInteger(time) ? timeLabel(time, times) : ''),
      }),
      axisY({ label: null, ticks: 5, tickFormat: (value: number) => shortFigure(value, unit) }),
      link(
        segments.filter((segment) => !isNamed(segment)),
        { ...ends, strokeOpacity: 0.45 },
      ),
      link(
        named.filter((segment) => !segment.isUncertain),
        { ...ends, strokeWidth: 2 },
      ),
      link(
        named.filter((segment) => segment.isUncertain),
        { ...ends, strokeWidth: 1.25, strokeDasharray: '3 3' },
      ),
      dot(points.filter(isNamed), {
        ...at,
        r: radius,
        stroke: color,
        fill: (point: Point) => (point.isUncertain ? 'var(--raised)' : color(point)),
      }),
      ...(unit === 'rating' ? [] : [ruleY([0])]), // no movie is rated near 0
      tip(points, pointer({ ...at, title: describe(measure, unit), fill: 'var(--raised)', stroke: 'var(--line)' })),
    ],
  }
}

function describe(measure: number, unit: Unit): (point: Point) => string {
  return ({ series, when, value, group }) => {
    const found = group.values[measure]
    const lines = [series, when, shortFigure(value, unit), found === undefined ? '' : knownText(found, group)]
    return lines.filter((line) => line !== '').join('\n')
  }
}
