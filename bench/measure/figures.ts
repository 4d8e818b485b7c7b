import type { Driven } from '../drive/job.js'

/** What was measured of one question, asked of one side. Latencies in milliseconds. */
export interface Figures {
  readonly requests: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly bytesPerAnswer: number
  /** Milliseconds of processor time per request: of the clients, of Reelhouse (0 for raw), of ClickHouse's statements. */
  readonly cpu: { readonly clients: number; readonly reelhouse: number; readonly clickhouse: number }
  /** Statements that reached ClickHouse, per request. */
  readonly statements: number
}

/** What a round took of the processes that answer. */
export interface Spent {
  readonly reelhouseSeconds: number
  readonly clickhouseSeconds: number
  readonly statements: number
}

export type Round = Driven & Spent

/** All rounds of one side as one. */
export function figuresOf(rounds: readonly Round[]): Figures {
  const latencies = rounds.flatMap((round) => round.latencies).sort((a, b) => a - b)
  const sum = (of: (round: Round) => number): number => rounds.reduce((total, round) => total + of(round), 0)
  const requests = latencies.length
  const milliseconds = (of: (round: Round) => number): number => (1000 * sum(of)) / requests
  return {
    requests,
    perSecond: requests / sum((round) => round.seconds),
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    bytesPerAnswer: sum((round) => round.bytes) / requests,
    cpu: {
      clients: milliseconds((round) => round.cpuSeconds),
      reelhouse: milliseconds((round) => round.reelhouseSeconds),
      clickhouse: milliseconds((round) => round.clickhouseSeconds),
    },
    statements: sum((round) => round.statements) / requests,
  }
}

/** The least of the values that this many percent of them do not exceed; the values ascend. NaN of none. */
export function percentile(ascending: readonly number[], percent: number): number {
  return ascending[Math.max(0, Math.ceil((ascending.length * percent) / 100) - 1)] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  const ascending = [...values].sort((a, b) => a - b)
  const middle = ascending.length >> 1
  return ascending.length % 2 === 1
    ? (ascending[middle] ?? Number.NaN)
    : ((ascending[middle - 1] ?? Number.NaN) + (ascending[middle] ?? Number.NaN)) / 2
}

/** NaN of none. */
export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
}
