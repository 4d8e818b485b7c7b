import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { eachEngine } from '../engines.js'
import { sampleCsv } from './support/drops.js'
import { startedInTest } from './support/reelhouse.js'

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')

/** The first block of a language in the README. */
function block(language: string): string {
  const text = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readme)?.[1]
  if (text === undefined) throw new Error(`expected a block of ${language} in the README`)
  return text
}

eachEngine(({ open }) => {
  test("the README's first query has the README's answer, over the sample of npm start", async () => {
    const reelhouse = await startedInTest(await open())
    await reelhouse.load({ csv: await sampleCsv(5000, 1) })
    expect(await reelhouse.data(block('graphql'), {})).toEqual(JSON.parse(block('json')))
  })
})

test('the README names the commands, and package.json has them', async () => {
  const { scripts } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(readme).toContain('npm ci && npm start')
  expect(readme).toContain('npm ci && npm test')
  for (const [, script] of readme.matchAll(/npm run (?:--silent )?([a-z:]+)/g))
    expect(scripts).toHaveProperty([String(script)])
})
