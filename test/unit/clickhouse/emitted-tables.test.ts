import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { emittedScripts } from '../../../clickhouse/tables/emitted-scripts.js'

test.each(emittedScripts)('$name is what its rows make: npm run codegen', async ({ name, text }) => {
  expect(await readFile(new URL(`../../../clickhouse/tables/${name}`, import.meta.url), 'utf8')).toBe(text)
})
