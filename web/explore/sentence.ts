import { capitalized, shortFigure } from '../figures/format.js'
import { type Measure, measureNamed } from '../figures/measures.js'
import { FEW_MOVIES, knownText } from './certainty.js'
import { dimensionOf } from './dimensions.js'
import { groupBy, type Question } from './question.js'
import type { Exploration, Group, Side, Value } from './read-answer.js'
import { selectionText } from './selection-text.js'
import { orderOf } from './usual.js'

/** The question in words: what, by what, of which movies. */
export function titleOf(question: Question): string {
  const measures = question.measures.map((name) => short(measureNamed(name)))
  const by = groupBy(question).map((dimension) => dimensionOf(dimension).label.toLowerCase())
  return `${measures.join('; ')} by ${by.join(' and ')}`
}

/** What there is to see: which group leads, and how sure that is. */
export function sentenceOf(question: Question, { side, other }: Exploration): string {
  const name = question.measures[question.shown]
  const measure = name === undefined ? undefined : measureNamed(name)
  if (measure === undefined) return ''
  const of = `${capitalized(selectionText(question.selection))}${money(question, measure)}: `
  const leader = greatest(side.groups, question.shown, 0)
  if (leader === null) return `${of}${short(measure).toLowerCase()} is not known for any group.`
  const said = `${of}${isOfAll(question, side) ? '' : `of the ${side.groups.length} groups shown, `}${told(leader, measure)}.`
  if (question.other !== null && other !== null) {
    const ofOther = greatest(other.groups, question.shown, 0)
    const compared = `Compared with ${selectionText(question.other)}`
    return `${said} ${ofOther === null ? `${compared}, where nothing is known.` : `${compared}: ${told(ofOther, measure)}.`}`
  }
  return `${said}${doubt(side.groups, question, measure, leader)}`
}

/** Whether the groups that are shown have the leader of all of them. */
function isOfAll(question: Question, { groups, totalGroups }: Side): boolean {
  const order = orderOf(question)
  if (groups.length >= totalGroups) return true
  return order?.direction === 'DESC' && order.by === question.measures[question.shown]
}

interface Leader {
  readonly group: Group
  readonly value: Value
}

function told({ group, value }: Leader, measure: Measure): string {
  const figure = `${shortFigure(value.value, measure.unit)}${perDollar(value.value, measure)}`
  const ofMovies = measure.unit === 'movies' ? ' movies' : ''
  const known = value.known === null ? '' : `, ${knownText(value, group)}`
  return `${nameOf(group)} leads with ${figure}${ofMovies}${known}`
}

/** What a percentage of profit means to who spends. */
function perDollar(value: number | null, { measure }: Measure): string {
  return measure !== 'ROI' || value === null ? '' : ` (${backPerDollar.format(1 + value)} back for each dollar spent)`
}

const backPerDollar = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'USD' })

/** A leader of a handful of movies is one of chance: who leads among those that are known better? */
function doubt(groups: readonly Group[], { shown }: Question, measure: Measure, leader: Leader): string {
  if (leader.value.known === null || leader.value.known >= FEW_MOVIES) return ''
  const better = greatest(groups, shown, FEW_MOVIES)
  const few = ' So few movies say little.'
  if (better === null) return `${few} No group is known for ${FEW_MOVIES} movies or more.`
  return `${few} Among groups known for ${FEW_MOVIES} movies or more, ${told(better, measure)}.`
}

function greatest(groups: readonly Group[], index: number, least: number): Leader | null {
  let found: Leader | null = null
  for (const group of groups) {
    const value = group.values[index]
    if (group.keys.some(({ sort }) => sort === null)) continue // what is of no genre leads nothing
    if (value === undefined || value.value === null || (value.known ?? group.movies) < least) continue
    if (found === null || value.value > (found.value.value ?? 0)) found = { group, value }
  }
  return found
}

export function nameOf({ keys }: Group): string {
  return keys.map(({ label }) => label).join(' · ')
}

/** As it stands over a column: without what is explained elsewhere. */
export function short(measure: Measure | undefined): string {
  return measure?.label.replace(/ \(.*\)$/, '') ?? ''
}

function money({ dollarsOf }: Question, { unit, measure }: Measure): string {
  if (unit !== 'dollars' && measure !== 'ROI') return ''
  return dollarsOf === null ? ', in dollars of each movie’s year' : `, in dollars of ${dollarsOf}`
}
