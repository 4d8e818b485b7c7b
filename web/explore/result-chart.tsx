import { type ReactNode, useMemo } from 'react'
import { measureNamed } from '../figures/measures.js'
import { type Bar, BarChart } from './bar-chart.js'
import { chartOf } from './choose-chart.js'
import { timesAmong } from './dimensions.js'
import { HeatMap } from './heat-map.js'
import { LineChart } from './line-chart.js'
import { linesOf } from './lines.js'
import { pairs } from './pairs.js'
import { pivot } from './pivot.js'
import { type ChartKind, groupBy, type Question } from './question.js'
import type { Exploration, Group } from './read-answer.js'
import { ScatterChart } from './scatter-chart.js'
import { nameOf } from './sentence.js'
import { sideNames } from './side-names.js'

interface ResultChartProps {
  readonly question: Question
  readonly exploration: Exploration
  readonly label: string
}

/** More than these cannot be told apart; the table has them all. */
export const MOST_BARS = 40
const MOST_HEAT_ROWS = 40

/** The answer, drawn. */
export function ResultChart({ question, exploration, label }: ResultChartProps): ReactNode {
  const kind: ChartKind = chartOf(question)
  const { side, other } = exploration
  const { shown } = question
  const measure = measureNamed(question.measures[shown] ?? '')
  const first = measureNamed(question.measures[0] ?? '')
  const second = measureNamed(question.measures[1] ?? '')
  const names = useMemo(() => sideNames(question), [question])
  const times = useMemo(() => timesAmong(groupBy(question)), [question])
  const lines = useMemo(
    () =>
      linesOf(
        [
          { name: names[0] ?? null, groups: side.groups },
          ...(other === null ? [] : [{ name: names[1] ?? null, groups: other.groups }]),
        ],
        shown,
      ),
    [side, other, names, shown],
  )
  const bars = useMemo(() => barsOf(exploration, names, shown), [exploration, names, shown])
  const pivoted = useMemo(() => {
    const { rows, columns } = pivot(side.groups)
    return { rows: rows.slice(0, MOST_HEAT_ROWS), columns }
  }, [side])
  if (measure === undefined) return null
  const { unit } = measure
  if (kind === 'line') return <LineChart lines={lines} times={times} measure={shown} unit={unit} label={label} />
  if (kind === 'heat') return <HeatMap pivot={pivoted} measure={shown} unit={unit} label={label} />
  if (kind === 'scatter' && first !== undefined && second !== undefined)
    return <ScatterChart groups={side.groups} across={first} up={second} label={label} />
  return <BarChart bars={bars} sides={names} unit={unit} label={label} />
}

function barsOf(exploration: Exploration, names: readonly string[], shown: number): readonly Bar[] {
  const bar = (group: Group, side: string | null): Bar[] => {
    const value = group.values[shown]
    return value === undefined ? [] : [{ id: group.id, label: nameOf(group), side, group, value }]
  }
  const { side, other } = exploration
  if (other === null) return [...side.groups.slice(0, MOST_BARS), ...side.others].flatMap((group) => bar(group, null))
  const [nameOfA = null, nameOfB = null] = names
  return pairs(exploration, MOST_BARS).flatMap(({ a, b }) => [
    ...(a === null ? [] : bar(a, nameOfA)),
    ...(b === null ? [] : bar(b, nameOfB)),
  ])
}
