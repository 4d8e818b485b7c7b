import { publishText } from '../../operations/snapshots/snapshot-texts.js'
import { snapshotNumber } from '../arguments.js'
import { runTask } from '../run-task.js'
import { type AddCommand, print } from '../terminal.js'

export const addPublish: AddCommand = (program, terminal) => {
  program
    .command('publish')
    .description('Serves another snapshot that is kept, an older or a later one, at once.')
    .argument('<number>', 'its number in the list of snapshots', snapshotNumber)
    .action(async (snapshot: number) => {
      print(terminal, publishText(await runTask(terminal, 'publish', { snapshot })))
    })
}
