import { rebuildText } from '../../operations/rebuild/rebuild-text.js'
import { type AddCommand, perform, print } from '../terminal.js'

export const addRebuild: AddCommand = (program, terminal) => {
  program
    .command('rebuild')
    .description('Publishes what was published last once more, from the archive of drops alone.')
    .option('--force', 'also where something is published')
    .action(async ({ force }: { force?: true }) => {
      print(terminal, rebuildText(await perform(terminal, 'rebuild', { force: force === true })))
    })
}
