import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { emittedScripts } from './emitted-scripts.js'

/** The sources, and the copies of them beside the compiled program, which goes on from here. */
const folders = ['clickhouse/tables', fileURLToPath(new URL('.', import.meta.url))]

for (const { name, text } of emittedScripts) {
  for (const folder of folders) await writeFile(join(folder, name), text)
}
