import { snapshotsText } from '../../operations/snapshots/snapshot-texts.js'
import { runTask } from '../run-task.js'
import { type AddCommand, print } from '../terminal.js'

export const addSnapshots: AddCommand = (program, terminal) => {
  program
    .command('snapshots')
    .description('Lists the snapshots that are kept, the one published last first.')
    .option('--json', 'print them as one line of JSON')
    .action(async ({ json }: { json?: true }) => {
      const snapshots = await runTask(terminal, 'snapshots', null)
      print(terminal, json === true ? JSON.stringify(snapshots) : snapshotsText(snapshots))
    })
}
