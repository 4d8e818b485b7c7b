import type { Driven, Job } from './job.js'

/** Each client asks again as soon as it has its answer, until the time is over or enough has been asked. */
export async function closedLoop(
  { clients, until }: Pick<Job, 'clients' | 'until'>,
  ask: () => Promise<number>,
): Promise<Omit<Driven, 'cpuSeconds'>> {
  const latencies: number[] = []
  const began = performance.now()
  const end = 'seconds' in until ? began + until.seconds * 1000 : Number.POSITIVE_INFINITY
  let left = 'requests' in until ? until.requests : Number.POSITIVE_INFINITY
  let bytes = 0
  const client = async (): Promise<void> => {
    while (left > 0 && performance.now() < end) {
      left -= 1
      const asked = performance.now()
      const received = await ask()
      bytes += received // after waiting: others have added to it meanwhile
      latencies.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { latencies, bytes, seconds: (performance.now() - began) / 1000 }
}
