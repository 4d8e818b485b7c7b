import { rebuildText } from '../../operations/rebuild/rebuild-text.js'
import { runTask } from '../run-task.js'
import { type AddCommand, print } from '../terminal.js'

export const addRebuild: AddCommand = (program, terminal) => {
  program
    .command('rebuild')
    .description('Publishes what was published last once more, from the archive of drops alone.')
    .option('--force', 'also where something is published')
    .action(async ({ force }: { force?: true }) => {
      print(terminal, rebuildText(await runTask(terminal, 'rebuild', { force: force === true })))
    })
}
