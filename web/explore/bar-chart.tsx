import { axisFy, axisX, axisY, barX, gridX, type PlotOptions, pointer, ruleX, text, tip } from '@observablehq/plot'
import { type ReactNode, useCallback } from 'react'
import { OTHERS, SERIES } from '../charts/colors.js'
import { Legend } from '../charts/legend.js'
import { PlotView } from '../charts/plot-view.js'
import { shareText, shortFigure, type Unit, wholeNumber } from '../figures/format.js'
import { ink, isUncertain, knownText } from './certainty.js'
import type { Group, Value } from './read-answer.js'

/** A group's number, and which of the selections it is of. */
export interface Bar {
  readonly id: string
  readonly label: string
  readonly side: string | null
  readonly group: Group
  readonly value: Value
}

interface BarChartProps {
  readonly bars: readonly Bar[]
  /** The names of what is compared; none if nothing is. */
  readonly sides: readonly string[]
  readonly unit: Unit
  readonly label: string
}

const HEIGHT = 24
const HEIGHT_OF_SIDES = 40
const WIDTH_OF_LETTER = 6.8
/** In pixels, of what stands beside a bar. */
const WIDTH_OF_SMALL_LETTER = 5.4

/** A bar for each group, the paler the less is known of it, dashed where that is little. */
export function BarChart({ bars, sides, unit, label }: BarChartProps): ReactNode {
  const draw = useCallback((width: number) => barPlot(bars, sides, unit, width), [bars, sides, unit])
  const groups = new Set(bars.map(({ id }) => id)).size
  return (
    <div>
      {sides.length > 0 && <Legend entries={sides.map((name, index) => ({ name, color: colorOf(index) }))} />}
      <PlotView draw={draw} height={groups * (sides.length > 0 ? HEIGHT_OF_SIDES : HEIGHT) + 40} label={label} />
    </div>
  )
}

function colorOf(index: number): string {
  return SERIES[index] ?? OTHERS
}

function barPlot(bars: readonly Bar[], sides: readonly string[], unit: Unit, width: number): PlotOptions {
  const marginLeft = Math.min(width < 500 ? 112 : 176, width / 3)
  const labels = new Map(bars.map(({ id, label }) => [id, label]))
  const isCompared = sides.length > 0
  const known = bars.filter(({ value }) => value.value !== null)
  const color = ({ group, side }: Bar): string =>
    group.isOthers ? OTHERS : colorOf(side === null ? 0 : Math.max(0, sides.indexOf(side)))
  const place = isCompared ? { fy: 'id', y: 'side' } : { y: 'id' }
  const numberOf = ({ value }: Bar): number => value.value ?? 0
  const marked = {
    ...place,
    x: numberOf,
    fill: color,
    stroke: color,
    fillOpacity: ({ value, group }: Bar) => 0.9 * ink(value, group.movies),
    title: titleOf(unit),
    insetTop: 1,
    insetBottom: 1,
  }
  const isDoubtful = ({ value, group }: Bar): boolean => isUncertain(value, group.movies)
  const axis = { label: null, tickSize: 0, tickFormat: (id: string) => cut(labels.get(id) ?? id, marginLeft) }
  const bands = { domain: [...labels.keys()], label: null, padding: 0.12 }
  const most = Math.max(0, ...known.map(numberOf))
  const least = Math.min(0, ...known.map(numberOf))
  const longest = Math.max(0, ...bars.map(({ value, group }) => beside(value, group, unit, width).length))
  const ofText = Math.max(64, longest * WIDTH_OF_SMALL_LETTER + 24)
  const room = ((most - least) * ofText) / Math.max(60, width - marginLeft - ofText)
  return {
    marginLeft,
    marginRight: 12,
    marginTop: 4,
    ...(isCompared ? { fy: bands, y: { domain: [...sides], axis: null, padding: 0 } } : { y: bands }),
    x: { label: null, domain: [least, most + room] },
    marks: [
      gridX({ strokeOpacity: 0.15, ticks: width / 140 }),
      axisX({ label: null, ticks: width / 140, tickFormat: (value: number) => shortFigure(value, unit) }),
      isCompared ? axisFy({ ...axis, anchor: 'left', textAnchor: 'end', dx: -4 }) : axisY(axis),
      barX(
        known.filter((bar) => !isDoubtful(bar)),
        marked,
      ),
      barX(known.filter(isDoubtful), { ...marked, strokeDasharray: '3 3' }),
      text(bars, {
        ...place,
        x: (bar: Bar) => Math.max(0, numberOf(bar)),
        text: ({ value, group }: Bar) => beside(value, group, unit, width),
        textAnchor: 'start',
        dx: 6,
        fill: 'var(--ink)',
        clip: false,
      }),
      ruleX([0]),
      tip(
        known,
        pointer({ ...place, x: numberOf, title: titleOf(unit), fill: 'var(--raised)', stroke: 'var(--line)' }),
      ),
    ],
  }
}

/** The number, and for how much of the group it is known. */
function beside(value: Value, { movies }: Group, unit: Unit, width: number): string {
  const number = shortFigure(value.value, unit)
  if (value.known === null) return number
  const part = `${wholeNumber(value.known)} of ${wholeNumber(movies)}`
  return width < 500 ? `${number} · ${part}` : `${number} · known for ${part} (${shareText(value.known, movies)})`
}

function titleOf(unit: Unit): (bar: Bar) => string {
  return ({ label, side, value, group }) =>
    [label, ...(side === null ? [] : [side]), shortFigure(value.value, unit), knownText(value, group)].join('\n')
}

function cut(text: string, room: number): string {
  const longest = Math.floor((room - 12) / WIDTH_OF_LETTER)
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
