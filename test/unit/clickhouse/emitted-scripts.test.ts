import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { emittedScripts } from '../../../clickhouse/movies/emitted-scripts.js'

it.each(emittedScripts())(
  'the committed $name is the one that the list of columns makes: npm run codegen',
  (script) => {
    const committed = new URL(`../../../clickhouse/tables/${script.name}`, import.meta.url)
    expect(readFileSync(committed, 'utf8')).toBe(script.text)
  },
)
