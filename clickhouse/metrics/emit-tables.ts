import { writeFile } from 'node:fs/promises'
import { emittedScripts } from './emit.js'

for (const { name, text } of emittedScripts()) await writeFile(`clickhouse/tables/${name}`, text)
