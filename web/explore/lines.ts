import { monthName } from '../figures/format.js'
import type { MovieDimension } from '../schema-types.js'
import { isUncertain } from './certainty.js'
import { timesAmong } from './dimensions.js'
import type { Group, Key } from './read-answer.js'

/** A number at a time. */
export interface Point {
  readonly series: string
  readonly time: number
  readonly when: string
  readonly value: number
  readonly isUncertain: boolean
  readonly group: Group
}

/** From one point to the next. */
export interface Segment {
  readonly series: string
  readonly from: Point
  readonly to: Point
  /** One of its ends says little. */
  readonly isUncertain: boolean
}

export interface Lines {
  readonly points: readonly Point[]
  readonly segments: readonly Segment[]
  /** The largest first. */
  readonly names: readonly string[]
}

/** Groups of a selection; its name is part of each line's, where there are two. */
export interface Named {
  readonly name: string | null
  readonly groups: readonly Group[]
}

/** The points of each line in order of time; where something is unknown or missing, the line is broken. */
export function linesOf(sides: readonly Named[], measure: number): Lines {
  const points = sides.flatMap(({ name, groups }) => groups.flatMap((group) => pointOf(group, name, measure) ?? []))
  const bySeries = new Map<string, Point[]>()
  for (const point of points) bySeries.set(point.series, [...(bySeries.get(point.series) ?? []), point])
  const step = smallestStep(points.map(({ time }) => time))
  const segments: Segment[] = []
  const sizes: { name: string; size: number }[] = []
  for (const [name, ofSeries] of bySeries) {
    const sorted = [...ofSeries].sort((a, b) => a.time - b.time)
    for (const [index, to] of sorted.entries()) {
      const from = sorted[index - 1]
      if (from === undefined || to.time - from.time > 1.5 * step) continue
      segments.push({ series: name, from, to, isUncertain: from.isUncertain || to.isUncertain })
    }
    sizes.push({ name, size: ofSeries.reduce((sum, { value }) => sum + Math.abs(value), 0) })
  }
  sizes.sort((a, b) => b.size - a.size || a.name.localeCompare(b.name))
  return { points, segments, names: sizes.map(({ name }) => name) }
}

function pointOf(group: Group, side: string | null, measure: number): Point | null {
  const found = group.values[measure]
  const times = timesAmong(group.keys.map(({ dimension }) => dimension))
  const time = timeOf(group.keys, times)
  if (found === undefined || found.value === null || time === null || group.isOthers) return null
  const others = group.keys.filter(({ dimension }) => !times.includes(dimension)).map(({ label }) => label)
  return {
    series: [...(side === null ? [] : [side]), ...others].join(' · '),
    time,
    when: group.keys
      .filter(({ dimension }) => times.includes(dimension))
      .map(({ label }) => label)
      .join(' '),
    value: found.value,
    isUncertain: isUncertain(found, group.movies),
    group,
  }
}

/** Where on the axis it is: years, with what is inside of them; or months or quarters alone. */
function timeOf(keys: readonly Key[], times: readonly MovieDimension[]): number | null {
  const of = (wanted: MovieDimension): number | null => {
    const sort = times.includes(wanted) ? keys.find(({ dimension }) => dimension === wanted)?.sort : undefined
    return typeof sort === 'number' ? sort : null
  }
  if (keys.some(({ dimension, sort }) => times.includes(dimension) && sort === null)) return null
  const inYear = of('MONTH') === null ? ((of('QUARTER') ?? 1) - 1) / 4 : ((of('MONTH') ?? 1) - 1) / 12
  const year = of('YEAR') ?? of('DECADE')
  return year === null ? (of('MONTH') ?? of('QUARTER')) : year + inYear
}

function smallestStep(times: readonly number[]): number {
  const sorted = [...new Set(times)].sort((a, b) => a - b)
  let least = Number.POSITIVE_INFINITY
  for (const [index, time] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before !== undefined) least = Math.min(least, time - before)
  }
  return least
}

/** What stands at the axis. */
export function timeLabel(time: number, times: readonly MovieDimension[]): string {
  if (times.includes('YEAR')) return String(Math.floor(time))
  if (times.includes('DECADE')) return `${time}s`
  return times.includes('MONTH') ? monthName(time).slice(0, 3) : `Q${time}`
}
