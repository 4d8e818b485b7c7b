import type { Run } from '../child/run-to-end.js'
import { median } from '../measure/figures.js'

/** A process from its start to its end. Bytes and seconds. */
export interface WholeProcess {
  readonly wallSeconds: number
  readonly cpuSeconds: number
  readonly peakRss: number
}

export function wholeProcess({ seconds, usage }: Run): WholeProcess {
  return { wallSeconds: seconds, cpuSeconds: usage.cpuSeconds, peakRss: usage.peakRss }
}

/** Medians of several runs, of the memory the most. */
export function middleOf(runs: readonly WholeProcess[]): WholeProcess {
  return {
    wallSeconds: median(runs.map(({ wallSeconds }) => wallSeconds)),
    cpuSeconds: median(runs.map(({ cpuSeconds }) => cpuSeconds)),
    peakRss: Math.max(...runs.map(({ peakRss }) => peakRss)),
  }
}
