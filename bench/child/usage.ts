/** What a process has used since it began; `rss` is of now. Bytes and seconds. */
export interface Usage {
  readonly rss: number
  readonly peakRss: number
  readonly cpuSeconds: number
}

/** Asks a process that usage-probe.ts was loaded into. */
export const ASK_USAGE = 'usage?'

export function currentUsage(): Usage {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  return {
    rss: process.memoryUsage.rss(),
    peakRss: maxRSS * 1024,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
  }
}

export function isUsage(message: unknown): message is Usage {
  return typeof message === 'object' && message !== null && 'peakRss' in message
}
