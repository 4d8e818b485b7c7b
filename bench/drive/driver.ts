import { asker } from './asker.js'
import { closedLoop } from './closed-loop.js'
import type { Asked, Driven, Job } from './job.js'

/** The process of the clients, so that what they cost is not counted as the answerer's: does the jobs it is sent. */
process.on('message', (job: Job) => {
  void drive(job).then((driven) => process.send?.(driven))
})

async function drive(job: Job): Promise<Driven> {
  const { ask, close } = asker(job.target, job)
  try {
    return await closedLoop(job, requestsOf(job), async (asked) => (await ask(asked)).length)
  } finally {
    await close()
  }
}

function* requestsOf({ requests, again }: Job): Generator<Asked, void> {
  do yield* requests
  while (again)
}
