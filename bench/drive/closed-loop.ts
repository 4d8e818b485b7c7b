import type { Driven, Job } from './job.js'

/** Each client asks again as soon as it has its answer, until the time is over or all is asked. */
export async function closedLoop<Request>(
  { clients, seconds }: Pick<Job, 'clients' | 'seconds'>,
  requests: Iterator<Request>,
  ask: (request: Request) => Promise<number>,
): Promise<Driven> {
  const latencies: number[] = []
  const began = performance.now()
  const end = seconds === null ? Number.POSITIVE_INFINITY : began + seconds * 1000
  let bytes = 0
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const next = requests.next()
      if (next.done === true) return
      const asked = performance.now()
      const received = await ask(next.value)
      bytes += received // after waiting: others have added to it meanwhile
      latencies.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { latencies, bytes, seconds: (performance.now() - began) / 1000 }
}
