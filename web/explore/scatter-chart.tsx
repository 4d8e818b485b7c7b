import { axisX, axisY, dot, gridX, gridY, type PlotOptions, pointer, text, tip } from '@observablehq/plot'
import { type ReactNode, useCallback } from 'react'
import { SERIES } from '../charts/colors.js'
import { PlotView } from '../charts/plot-view.js'
import { shortFigure } from '../figures/format.js'
import type { Measure } from '../figures/measures.js'
import { isUncertain, knownText } from './certainty.js'
import type { Group } from './read-answer.js'
import { nameOf, short } from './sentence.js'

interface ScatterChartProps {
  readonly groups: readonly Group[]
  /** Of the axes: to the right, and up. */
  readonly across: Measure
  readonly up: Measure
  readonly label: string
}

interface Spot {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly group: Group
  readonly isUncertain: boolean
}

const MOST_NAMES = 30

/** A spot for each group, by its first two numbers; hollow where little is known. */
export function ScatterChart({ groups, across, up, label }: ScatterChartProps): ReactNode {
  const draw = useCallback((width: number) => scatterPlot(groups, across, up, width), [groups, across, up])
  return <PlotView draw={draw} height={420} label={label} />
}

function scatterPlot(groups: readonly Group[], across: Measure, up: Measure, width: number): PlotOptions {
  const spots = groups.flatMap((group): Spot[] => {
    const [x, y] = group.values
    if (x === undefined || y === undefined || x.value === null || y.value === null || group.isOthers) return []
    const isDoubtful = isUncertain(x, group.movies) || isUncertain(y, group.movies)
    return [{ name: nameOf(group), x: x.value, y: y.value, group, isUncertain: isDoubtful }]
  })
  const color = SERIES[0]
  const title = ({ name, x, y, group }: Spot): string => {
    const [first] = group.values
    const known = first === undefined ? '' : knownText(first, group)
    return [
      name,
      `${short(across)} ${shortFigure(x, across.unit)}`,
      `${short(up)} ${shortFigure(y, up.unit)}`,
      known,
    ].join('\n')
  }
  const at = { x: 'x', y: 'y' }
  return {
    marginLeft: 64,
    marginRight: width < 500 ? 24 : 72,
    marginBottom: 40,
    marginTop: 28,
    x: { nice: true },
    y: { nice: true },
    marks: [
      gridX({ strokeOpacity: 0.15, ticks: width / 110 }),
      gridY({ strokeOpacity: 0.15, ticks: 5 }),
      axisX({
        label: `${short(across)} →`,
        ticks: width / 110,
        tickFormat: (value: number) => shortFigure(value, across.unit),
      }),
      axisY({ label: `↑ ${short(up)}`, ticks: 5, tickFormat: (value: number) => shortFigure(value, up.unit) }),
      dot(spots, {
        ...at,
        r: 5,
        stroke: color,
        fill: color,
        fillOpacity: (spot: Spot) => (spot.isUncertain ? 0.08 : 0.7),
      }),
      ...(spots.length <= MOST_NAMES
        ? [text(spots, { ...at, text: 'name', dy: -11, fill: 'var(--ink)', fontSize: 11 })]
        : []),
      tip(spots, pointer({ ...at, title, fill: 'var(--raised)', stroke: 'var(--line)' })),
    ],
  }
}
