import type { LoadFigures } from '../load/time-loads.js'
import type { QuestionFigures, SideFigures, SideName } from '../measure/question-figures.js'
import type { Results } from '../results.js'

/** The figures of one question that are shown of one side, each the better one of several tries. */
export interface Best {
  readonly perSecond: number
  readonly againPerSecond: number
  /** Of one client. */
  readonly p50: number
  /** Of a request with many clients; null where it is not known. */
  readonly cpu: number | null
}

export const bestOf = {
  reelhouse: (figures: QuestionFigures): Best | null => best(figures, ['reelhouse']),
  /** SQL by hand, over whichever tables are better for it. */
  sql: (figures: QuestionFigures): Best | null => best(figures, ['rollups', 'flat']),
  postgraphile: (figures: QuestionFigures): Best | null => best(figures, ['postgraphile']),
}

function best({ sides }: QuestionFigures, names: readonly SideName[]): Best | null {
  const found = sides.filter(({ name }) => names.includes(name))
  if (found.length === 0) return null
  const most = (of: (side: SideFigures) => number): number => Math.max(...found.map(of))
  const least = (values: readonly number[]): number | null => (values.length === 0 ? null : Math.min(...values))
  return {
    perSecond: most(({ many }) => many.perSecond),
    againPerSecond: most(({ again }) => again.perSecond),
    p50: Math.min(...found.map(({ one }) => one.p50)),
    cpu: least(found.flatMap(({ many }) => (many.cpu === null ? [] : [many.cpu]))),
  }
}

/** Something in which another is ahead of Reelhouse. */
export interface Behind {
  /** A question or a load. */
  readonly what: string
  readonly movies: number
  /** `0.5 × the requests a second of SQL by hand`. */
  readonly how: readonly string[]
}

/** All of it, of each size. */
export function behind({ sizes }: Results, times: (ratio: number) => string): Behind[] {
  return sizes
    .flatMap(({ movies, questions, load }) => [
      ...questions.map((figures) => ({
        what: figures.title,
        movies,
        how: [
          ...behindPeer(bestOf.reelhouse(figures), bestOf.sql(figures), 'SQL by hand', times),
          ...behindPeer(bestOf.reelhouse(figures), bestOf.postgraphile(figures), 'PostGraphile', times),
        ],
      })),
      ...(load === null ? [] : [{ what: 'the load as a command', movies, how: slowerThan(load, times) }]),
    ])
    .filter(({ how }) => how.length > 0)
}

function behindPeer(ours: Best | null, theirs: Best | null, peer: string, times: (ratio: number) => string): string[] {
  if (ours === null || theirs === null) return []
  const found: string[] = []
  if (ours.perSecond < theirs.perSecond) found.push(`${times(ours.perSecond / theirs.perSecond)} the requests a second`)
  if (ours.p50 > theirs.p50) found.push(`${times(ours.p50 / theirs.p50)} the time with one client`)
  if (ours.cpu !== null && theirs.cpu !== null && ours.cpu > theirs.cpu)
    found.push(`${times(ours.cpu / theirs.cpu)} the processor time`)
  return found.length === 0 ? [] : [`${listed(found)} of ${peer}`]
}

/** `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function slowerThan({ reelhouse, csvParse, pandas }: LoadFigures, times: (ratio: number) => string): string[] {
  const peers = [
    { name: 'csv-parse, which only reads the file', seconds: csvParse.wallSeconds },
    ...(pandas === null ? [] : [{ name: 'pandas', seconds: pandas.wallSeconds }]),
  ]
  return peers
    .filter(({ seconds }) => reelhouse.wallSeconds > seconds)
    .map(({ name, seconds }) => `${times(reelhouse.wallSeconds / seconds)} the time of ${name}`)
}
