import { wholeNumber } from '../arguments.js'
import { type AddCommand, print } from '../terminal.js'

export const addSample: AddCommand = (program, terminal) => {
  program
    .command('sample')
    .description("Writes a made-up drop in Kaggle's format, the same for the same numbers.")
    .requiredOption('--movies <count>', 'how many movies', wholeNumber(1, 100_000_000))
    .option('--seed <number>', 'another number, other movies', wholeNumber(0, 999_999_999), 1)
    .requiredOption('--out <file>', 'where to write it')
    .action(async (options: { movies: number; seed: number; out: string }) => {
      const { writeSample } = await import('../../sample/write-sample.js')
      const { records, bytes } = await writeSample(options)
      print(terminal, `Wrote ${options.out}: ${records} records, ${(bytes / 1e6).toFixed(1)} MB.`)
    })
}
