import { expect, test } from 'vitest'
import { firstDocument } from '../../schema/first-document.js'
import { isDeep } from '../runs.js'
import { inBrowser, type Visit } from './support/site.js'

const RUN = '.graphiql-execute-button'

async function answerHas({ page }: Visit, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('.graphiql-response')?.textContent?.replaceAll(/\s+/g, ' ').includes(wanted),
    text,
  )
}

inBrowser('GraphQL without the internet', {}, (site) => {
  test.each(isDeep ? ['refused', 'never answered'] : ['never answered'])(
    'where the Sandbox is %s, /graphql becomes an editor on its first document',
    async (how) => {
      const visit = await site.visit('/health')
      const { page, errors } = visit
      await page.route(/apollographql/, (route) => (how === 'refused' ? route.abort() : undefined))
      await page.goto(`${site.url}/graphql`, { waitUntil: 'commit' })
      await page.waitForURL(/\/ide\?/, { timeout: 20_000 })
      expect(new URL(page.url()).searchParams.get('query')).toBe(firstDocument)
      await page.click(RUN)
      await answerHas(visit, 'Drama')
      await page.click('[aria-label="Show Documentation Explorer"]')
      await page.waitForSelector('text=Root Types')
      expect(errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([])
    },
  )

  test('/ide opens on the same document, and remembers nothing of another', async () => {
    const visit = await site.visit('/ide?query={genres{id}}')
    await visit.page.click(RUN)
    await answerHas(visit, '"genres"')
    await visit.page.goto(`${site.url}/ide`)
    await visit.page.click(RUN)
    await answerHas(visit, 'Drama')
    expect(await visit.page.evaluate(() => localStorage.length)).toBe(0)
  })

  test('a subscription tells of a publication', async () => {
    const visit = await site.visit('/ide?query=subscription{snapshotPublished{id}}')
    await visit.page.click(RUN)
    await visit.page.waitForTimeout(1500) // until it listens
    await site.load({ movies: 1210, seed: 7 })
    await answerHas(visit, '"id": 2')
  })
})

inBrowser('the editor where one has to say who one is', { AUTH: 'required' }, (site) => {
  test('it says where the key goes, and takes it there', async () => {
    const key = (await site.run(['keys', 'create', '--name', 'one', '--role', 'analyst'])).trim()
    const visit = await site.visit('/ide?query={genres{id}}')
    await visit.page.click(RUN)
    await answerHas(visit, 'the tab Headers')
    await visit.page.click('button:text-is("Headers")')
    await visit.page.locator('.graphiql-editor:not(.hidden) .monaco-editor').last().click()
    await visit.page.keyboard.insertText(JSON.stringify({ authorization: `Bearer ${key}` }))
    await visit.page.click(RUN)
    await answerHas(visit, '"genres"')
  })
})
