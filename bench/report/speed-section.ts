import { geometricMean } from '../measure/figures.js'
import type { Machine, Results, SizeResults } from '../results.js'
import { type Behind, behind, bestOf, listed } from './compare.js'
import { digits, megabytes, table, times } from './table.js'

/** The README's section on speed, in Markdown: first what is not ahead, then everything. */
export function speedSection(results: Results): string {
  const asked = results.sizes.filter(({ questions }) => questions.length > 0)
  return [
    surroundings(results),
    notAhead(behind(results, times)),
    ...asked.map(questionTable),
    asked.length === 0 ? '' : EXPLANATION,
    loadTable(results.sizes),
    serving(results),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

const EXPLANATION = `Each question is asked in rounds, of all sides in turns; medians count. Nothing is asked twice, but where it says
"again". *SQL* is the better of two statements by hand, over final numbers made in advance and over flat tables sorted for the
question, sent through ClickHouse's official client; all answers are compared. Requests a second are of 16 clients, ms of one
(p50), and CPU is what a request costs server and database together, in ms. × is Reelhouse's share of SQL's: more is better for
requests, less for the others.`

function surroundings({ date, versions, machine, options }: Results): string {
  const { cpu, cores, memoryBytes }: Machine = machine
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  return (
    `\`npm run bench\` measured this on ${date.slice(0, 10)}, with ${listed(named)}, on ${cpu}, ${cores} cores,` +
    ` ${Math.round(memoryBytes / 2 ** 30)} GiB: made-up movies, rounds of ${digits(options.seconds)} s, ${options.rounds} for each figure.`
  )
}

function notAhead(all: readonly Behind[]): string {
  if (all.length === 0) return 'Nothing that was measured is behind any other.'
  const items = all.map(({ what, movies, how }) => `- ${what}, ${digits(movies)} movies: ${how.join('; ')}`)
  return `What is not ahead:\n\n${items.join('\n')}`
}

function questionTable({ movies, questions }: SizeResults): string {
  const hasPeer = questions.some((figures) => bestOf.postgraphile(figures) !== null)
  const headings = ['requests/s', 'SQL', '×', 'again', '×', 'ms', 'SQL', '×', 'CPU', 'SQL', '×']
  const ratios: { perSecond: number; again: number; p50: number; cpu: number }[] = []
  const rows = questions.flatMap((figures) => {
    const ours = bestOf.reelhouse(figures)
    const sql = bestOf.sql(figures)
    if (ours === null || sql === null) return []
    const peer = bestOf.postgraphile(figures)
    const ratio = {
      perSecond: ours.perSecond / sql.perSecond,
      again: ours.againPerSecond / sql.againPerSecond,
      p50: ours.p50 / sql.p50,
      cpu: (ours.cpu ?? Number.NaN) / (sql.cpu ?? Number.NaN),
    }
    ratios.push(ratio)
    return [
      [
        figures.title,
        ...[digits(ours.perSecond), digits(sql.perSecond), times(ratio.perSecond)],
        ...[digits(ours.againPerSecond), times(ratio.again)],
        ...[digits(ours.p50), digits(sql.p50), times(ratio.p50)],
        ...[digits(ours.cpu), digits(sql.cpu), times(ratio.cpu)],
        ...(hasPeer ? [digits(peer?.perSecond ?? null), digits(peer?.p50 ?? null), digits(peer?.cpu ?? null)] : []),
      ],
    ]
  })
  const mean = (of: (ratio: (typeof ratios)[number]) => number): string => times(geometricMean(ratios.map(of)))
  const means = [
    'geometric mean',
    ...['', '', mean((ratio) => ratio.perSecond)],
    ...['', mean((ratio) => ratio.again)],
    ...['', '', mean((ratio) => ratio.p50)],
    ...['', '', mean((ratio) => ratio.cpu)],
    ...(hasPeer ? ['', '', ''] : []),
  ]
  return table(
    [`${digits(movies)} movies`, ...headings, ...(hasPeer ? ['PostGraphile/s', 'ms', 'CPU'] : [])],
    [...rows, means],
  )
}

function loadTable(sizes: readonly SizeResults[]): string {
  const rows = sizes.flatMap(({ movies, bytes, load, upserts }) => {
    if (load === null) return []
    const { reelhouse, csvParse, pandas } = load
    const share = (seconds: number | undefined): string =>
      seconds === undefined ? '–' : `${digits(seconds)} s, ${digits((100 * seconds) / reelhouse.wallSeconds)} %`
    return [
      [
        `${digits(movies)} movies, ${digits(bytes / 1e6)} MB`,
        ...[`${digits(reelhouse.wallSeconds)} s`, `${digits(reelhouse.cpuSeconds)} s`, megabytes(reelhouse.peakRss)],
        ...[`${digits(csvParse.wallSeconds)} s`, times(reelhouse.wallSeconds / csvParse.wallSeconds)],
        ...[`${digits(csvParse.cpuSeconds)} s`, times(reelhouse.cpuSeconds / csvParse.cpuSeconds)],
        pandas === null ? 'not installed' : `${digits(pandas.wallSeconds)} s, CPU ${digits(pandas.cpuSeconds)} s`,
        share(upserts?.spread.wallSeconds),
        share(upserts?.month.wallSeconds),
      ],
    ]
  })
  if (rows.length === 0) return ''
  const upserted = sizes.find(({ upserts }) => upserts !== null)?.upserts?.movies ?? 0
  const headings = [
    'load, whole command, new database',
    ...['wall', 'CPU', 'peak memory'],
    ...['csv-parse reads it', '×', 'its CPU', '×'],
    'pandas does the same',
    ...[`${upserted} movies of all years`, `${upserted} of one month`],
  ]
  return table(headings, rows)
}

function serving({ sizes, emptyStart }: Results): string {
  const said: string[] = []
  if (emptyStart !== null) {
    said.push(
      `A built server with nothing published gives its first answer after ${digits(emptyStart.seconds)} s, 5,000 made-up movies loaded meanwhile.`,
    )
  }
  for (const { movies, start, memory, readers } of sizes) {
    const at = `${digits(movies)} movies`
    if (start !== null)
      said.push(
        `With ${at} published it is ${digits(start.seconds)} s, and the idle process, the engine in it, has ${megabytes(start.idleRss)}.`,
      )
    if (memory !== null)
      said.push(
        `Under ${digits(memory.requests)} different requests over ${at} in another ClickHouse, the server grows from` +
          ` ${megabytes(memory.before)} to ${megabytes(memory.after)}, at most ${megabytes(memory.peak)}.`,
      )
    if (readers !== null)
      said.push(
        `${readers.readers} readers of ${at} wait ${digits(readers.quiet.p99)} ms for the slowest hundredth of their answers, and` +
          ` ${digits(readers.loading.p99)} ms (${times(readers.loading.p99 / readers.quiet.p99)}) during ${readers.loads} loads one after the other.`,
      )
  }
  return said.join('\n')
}
