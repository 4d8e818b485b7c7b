import type { Aggregates, Subject } from './aggregates.js'
import { type Rational, sum } from './exact.js'

/** A subject's sum over a group and all before it; null where nothing is known so far. */
export type RunningTotal = (subject: Subject) => Rational | null

export function runningTotal(group: Aggregates, before: RunningTotal | undefined): RunningTotal {
  const totals = new Map<Subject, Rational | null>()
  return (subject) => {
    const known = totals.get(subject)
    if (known !== undefined) return known
    const terms = [before?.(subject) ?? null, group.of(subject).sum()].filter((term) => term !== null)
    const total = terms.length === 0 ? null : sum(terms)
    totals.set(subject, total)
    return total
  }
}
