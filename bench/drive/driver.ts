import { asker } from './asker.js'
import { closedLoop } from './closed-loop.js'
import type { Driven, Job } from './job.js'

/** The process of the clients, so that what they cost is not counted as the answerer's: does the jobs it is sent. */
process.on('message', (job: Job) => {
  void drive(job).then((driven) => process.send?.(driven))
})

async function drive(job: Job): Promise<Driven> {
  const { ask, close } = asker(job)
  const before = process.cpuUsage()
  try {
    const driven = await closedLoop(job, ask)
    const { user, system } = process.cpuUsage(before)
    return { ...driven, cpuSeconds: (user + system) / 1e6 }
  } finally {
    await close()
  }
}
