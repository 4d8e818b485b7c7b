import { connect } from '../../clickhouse/index.js'
import { runInServer } from '../operations/control-socket/run-in-server.js'
import { contextOfOneTask } from '../operations/tasks/task-context.js'
import { type RequestOf, type ResultOf, type TaskName, tasks } from '../operations/tasks/tasks.js'
import { printableLine, writeText } from '../text/printable.js'
import { openPrinter } from './progress/open-printer.js'
import { interruptSignal, type Terminal } from './terminal.js'
import { traced } from './traced.js'

/**
 * Does a task for a command: in this process, or where a server has the embedded engine open, in that server. Progress goes
 * to stderr, and Ctrl-C gives the task up.
 */
export async function runTask<N extends TaskName>(
  { env, stderr }: Terminal,
  name: N,
  request: RequestOf<N>,
): Promise<ResultOf<N>> {
  const signal = interruptSignal(`interrupted: ${tasks[name].ifCancelled}.`)
  const { readTaskConfig } = await import('./read-config.js')
  const { clickHouse, archive, isTraced } = readTaskConfig(env)
  const printer = await openPrinter(stderr)
  const log = (line: string): void => {
    printer.done()
    writeText(stderr, printableLine(line))
  }
  const hooks = { onProgress: printer.show, log, signal }
  try {
    if (clickHouse.url === undefined) {
      const done = await runInServer(clickHouse.dataDir, name, request, hooks)
      if (done !== null) return done.result
    }
    // What does the work takes a moment to load: only those who need it wait for it.
    const [{ taskHandlers }, { openArchive }] = await Promise.all([
      import('../operations/tasks/task-handlers.js'),
      import('../archive/open-archive.js'),
    ])
    const ch = await connect(clickHouse)
    try {
      const opened = await openArchive(archive)
      return await traced(ch, { isTraced, log }, (ch) =>
        taskHandlers[name](contextOfOneTask(ch, clickHouse.dataDir, opened), request, hooks),
      )
    } finally {
      await ch.close()
    }
  } finally {
    printer.done()
  }
}
