import { writeFile } from 'node:fs/promises'
import { emittedScripts } from './emitted-scripts.js'

for (const { name, text } of emittedScripts()) await writeFile(`clickhouse/tables/${name}`, text)
