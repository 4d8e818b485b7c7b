import type { Driven } from '../drive/job.js'

/** What was measured of one question, asked of one side in one way: medians of rounds. Milliseconds. */
export interface Figures {
  /** Of all rounds together. */
  readonly requests: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** Processor time per request of all processes that answer; null where it is not known. */
  readonly cpu: number | null
  readonly bytesPerAnswer: number
}

export interface Round extends Driven {
  /** Of the processes that answer; NaN where it is not known. */
  readonly cpuSeconds: number
}

export function figuresOf(rounds: readonly Round[]): Figures {
  const ofRounds = (of: (round: Round, requests: number) => number): number =>
    median(rounds.map((round) => of(round, round.latencies.length)))
  const ascending = ({ latencies }: Round) => [...latencies].sort((a, b) => a - b)
  const cpu = ofRounds(({ cpuSeconds }, requests) => (1000 * cpuSeconds) / requests)
  return {
    requests: rounds.reduce((sum, { latencies }) => sum + latencies.length, 0),
    perSecond: ofRounds(({ seconds }, requests) => requests / seconds),
    p50: ofRounds((round) => percentile(ascending(round), 50)),
    p99: ofRounds((round) => percentile(ascending(round), 99)),
    cpu: Number.isNaN(cpu) ? null : cpu,
    bytesPerAnswer: ofRounds(({ bytes }, requests) => bytes / requests),
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
