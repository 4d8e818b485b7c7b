import { pruneText } from '../../operations/snapshots/snapshot-texts.js'
import { wholeNumber } from '../arguments.js'
import { runTask } from '../run-task.js'
import { type AddCommand, print } from '../terminal.js'

export const addPrune: AddCommand = (program, terminal) => {
  program
    .command('prune')
    .description('Drops old snapshots, but for what is served or being read.')
    .requiredOption('--keep <count>', 'how many of those published last stay', wholeNumber(1, 1_000_000))
    .action(async ({ keep }: { keep: number }) => {
      print(terminal, pruneText(await runTask(terminal, 'prune', { keep })))
    })
}
