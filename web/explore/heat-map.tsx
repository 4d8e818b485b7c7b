import { axisX, axisY, cell, type PlotOptions, pointer, text, tip } from '@observablehq/plot'
import { type ReactNode, useCallback } from 'react'
import { MONEY } from '../charts/colors.js'
import { PlotView } from '../charts/plot-view.js'
import { shortFigure, type Unit } from '../figures/format.js'
import { isUncertain, knownText } from './certainty.js'
import type { Pivot } from './pivot.js'
import type { Group } from './read-answer.js'
import { nameOf } from './sentence.js'

interface HeatMapProps {
  readonly pivot: Pivot
  readonly measure: number
  readonly unit: Unit
  readonly label: string
}

interface Cell {
  readonly row: string
  readonly column: string
  readonly value: number
  readonly group: Group
  readonly isUncertain: boolean
}

const HEIGHT = 26
const ROOM_FOR_TEXT = 46
const WIDTH_OF_LETTER = 6.8

/** Where rows and columns meet: the more, the darker; less than nothing is blue; dashed where little is known. */
export function HeatMap({ pivot, measure, unit, label }: HeatMapProps): ReactNode {
  const draw = useCallback((width: number) => heatPlot(pivot, measure, unit, width), [pivot, measure, unit])
  return <PlotView draw={draw} height={pivot.rows.length * HEIGHT + 92} label={label} />
}

function heatPlot({ rows, columns }: Pivot, measure: number, unit: Unit, width: number): PlotOptions {
  const names = new Map(rows.map(({ id, keys }) => [id, keys.map(({ label }) => label).join(' · ')]))
  const labels = new Map(columns.map(({ id, label }) => [id, label]))
  const cells = rows.flatMap(({ id, cells: ofRow }) =>
    [...ofRow].flatMap(([column, group]): Cell[] => {
      const found = group.values[measure]
      if (found === undefined || found.value === null || group.isOthers) return []
      return [{ row: id, column, value: found.value, group, isUncertain: isUncertain(found, group.movies) }]
    }),
  )
  const greatest = Math.max(...cells.map(({ value }) => Math.abs(value)), Number.MIN_VALUE)
  const marginLeft = width < 500 ? 96 : 168
  const space = (width - marginLeft) / Math.max(1, columns.length)
  const at = { x: 'column', y: 'row' }
  const color = ({ value }: Cell): string => (value < 0 ? MONEY.budget : MONEY.revenue)
  const filled = {
    ...at,
    fill: color,
    fillOpacity: ({ value }: Cell) => 0.06 + 0.54 * (Math.abs(value) / greatest),
    inset: 1,
    rx: 2,
  }
  const title = ({ group, value }: Cell): string => {
    const found = group.values[measure]
    return [nameOf(group), shortFigure(value, unit), found === undefined ? '' : knownText(found, group)].join('\n')
  }
  return {
    marginLeft,
    marginRight: 8,
    marginTop: 8,
    marginBottom: 84,
    x: { domain: columns.map(({ id }) => id), label: null },
    y: { domain: rows.map(({ id }) => id), label: null },
    marks: [
      axisX({
        label: null,
        tickSize: 0,
        tickRotate: space < ROOM_FOR_TEXT + 10 ? -45 : 0,
        tickFormat: (id: string) => (every(columns, id, space) ? cut(labels.get(id) ?? '', 12) : ''),
      }),
      axisY({
        label: null,
        tickSize: 0,
        tickFormat: (id: string) => cut(names.get(id) ?? '', (marginLeft - 8) / WIDTH_OF_LETTER),
      }),
      cell(
        cells.filter((one) => !one.isUncertain),
        filled,
      ),
      cell(
        cells.filter((one) => one.isUncertain),
        {
          ...filled,
          stroke: color,
          strokeOpacity: 0.7,
          strokeDasharray: '2 3',
        },
      ),
      ...(space > ROOM_FOR_TEXT
        ? [
            text(cells, {
              ...at,
              text: ({ value }: Cell) => shortFigure(value, unit),
              fill: 'var(--ink)',
              fontSize: 11,
            }),
          ]
        : []),
      tip(cells, pointer({ ...at, title, fill: 'var(--raised)', stroke: 'var(--line)' })),
    ],
  }
}

/** Of many columns, only as many as there is room for are named. */
function every(columns: Pivot['columns'], id: string, space: number): boolean {
  const index = columns.findIndex((column) => column.id === id)
  return index % Math.max(1, Math.ceil(16 / space)) === 0
}

function cut(name: string, longest: number): string {
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name
}
