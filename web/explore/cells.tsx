import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Figure } from '../figures/figure.js'
import { shareText, wholeNumber } from '../figures/format.js'
import { type Measure, measureNamed } from '../figures/measures.js'
import { dimensionOf } from './dimensions.js'
import { groupBy, type Question } from './question.js'
import type { Group, Key } from './read-answer.js'
import { nameOf, short } from './sentence.js'

/** The name of a group, which leads to its own page where it has one. */
export function KeyCell({ of }: { readonly of: Key | undefined }): ReactNode {
  if (of === undefined) return null
  return of.to === null ? of.label : <Link href={of.to}>{of.label}</Link>
}

interface ValueCellProps {
  readonly group: Group | null | undefined
  readonly index: number
  readonly question: Question
  readonly snapshot: number | null
}

/** A number of a group; one that is not there is unknown. */
export function ValueCell({ group, index, question, snapshot }: ValueCellProps): ReactNode {
  const measure = measureNamed(question.measures[index] ?? '')
  const found = group?.values[index]
  if (group === null || group === undefined || measure === undefined || found === undefined) return '–'
  const name = nameOf(group)
  return (
    <Figure
      value={found.value}
      unit={measure.unit}
      about={{
        what: `${short(measure)}${name === '' ? '' : ` in ${name}`}:`,
        movies: group.movies,
        known: found.known,
        attribution: isShared(question) ? question.attribution : null,
        dollarsOf: isMoney(measure) ? question.dollarsOf : null,
        unadjusted: found.unadjusted,
        snapshot,
      }}
    />
  )
}

/** For how many of a group's movies the number is known. */
export function KnownCell({ group, index }: { readonly group: Group | null; readonly index: number }): ReactNode {
  const known = group?.values[index]?.known
  if (group === null || known === null || known === undefined) return '–'
  return `${wholeNumber(known)} of ${wholeNumber(group.movies)} (${shareText(known, group.movies)})`
}

/** Whether a movie can be in several rows. */
export function isShared(question: Question): boolean {
  return groupBy(question).some((dimension) => dimensionOf(dimension).isShared)
}

export function isMoney({ unit, measure }: Measure): boolean {
  return unit === 'dollars' || measure === 'ROI'
}

export interface Subject {
  /** Of the first measure that has it. */
  readonly index: number
  readonly label: string
}

const LABELS: Readonly<Record<string, string>> = {
  revenue: 'Revenue known for',
  budget: 'Budget known for',
  profit: 'Budget and revenue known for',
  popularity: 'Popularity known for',
  voteAverage: 'Vote average known for',
  voteCount: 'Votes known for',
  runtime: 'Runtime known for',
}

/** What can be unknown, each once. */
export function subjectsOf({ measures }: Question): readonly Subject[] {
  const found = new Map<string, Subject>()
  for (const [index, name] of measures.entries()) {
    const subject = measureNamed(name)?.subject ?? null
    if (subject === null || found.has(subject)) continue
    found.set(subject, { index, label: LABELS[subject] ?? 'Known for' })
  }
  return [...found.values()]
}
