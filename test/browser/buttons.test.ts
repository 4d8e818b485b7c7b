import { execFileSync } from 'node:child_process'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settled } from './support/settled.js'
import { inBrowser } from './support/site.js'
import { tableCalled } from './support/tables.js'

const QUESTION =
  '/explore?rows=genre&measures=revenue_sum,movie_count&from=1980&attribution=split&order=-revenue_sum&top=5'
const TABLE = 'Revenue, sum; Movies by genre'

inBrowser('an exploration goes on elsewhere', {}, (site) => {
  const visit = async (): Promise<Page> => {
    const { page } = await site.visit(QUESTION, { permissions: ['clipboard-read', 'clipboard-write'] })
    await settled(page)
    return page
  }
  const copied = async (page: Page, button: string): Promise<string> => {
    await page.click(`button:text-is("${button}")`)
    await page.waitForSelector('text=/copied/')
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const revenues = async (page: Page) =>
    (await tableCalled(page, TABLE)).slice(0, 5).map((row) => row['Revenue, sum']?.about?.split('. ')[0])

  test('as a link, which shows the same to another browser, also after a publication', async () => {
    const page = await visit()
    const link = await copied(page, 'Copy link')
    expect(new URL(link).searchParams.get('snapshot')).toBe('1')
    const before = await revenues(page)
    await site.load({ movies: 1300, seed: 6 })
    const { page: other } = await site.visit(link.slice(site.url.length))
    expect(await revenues(other)).toEqual(before)
    expect(await other.locator('h2').allTextContents()).toEqual(await page.locator('h2').allTextContents())

    const { page: newest } = await site.visit(QUESTION)
    expect(await revenues(newest)).not.toEqual(before)
    await newest.goto(link)
    expect(await revenues(newest)).toEqual(before)
    await newest.click('nav >> text=Genres')
    await newest.waitForURL(/genres\?snapshot=1/)
    await newest.goBack()
    expect(await revenues(newest)).toEqual(before)
  })

  test('as a curl command, as GraphQL, and as a file, with the same numbers', async () => {
    const page = await visit()
    const shown = await tableCalled(page, TABLE)
    const command = await copied(page, 'Copy as curl')
    const { data } = JSON.parse(execFileSync('sh', ['-c', `${command} -sS`], { encoding: 'utf8' }))
    const address = (await page.locator('a:text-is("CSV")').getAttribute('href')) ?? ''
    const rows: Record<string, string>[] = parse(await (await fetch(site.url + address)).text(), { columns: true })
    expect(rows.length).toBe(5)
    for (const [index, row] of shown.slice(0, 5).entries()) {
      const told = row['Revenue, sum']?.about?.split('. ')[0]?.replaceAll(/[$,]/g, '')
      expect(Number(told)).toBe(data.movieStats.rows[index].revenue.sum)
      expect(Number(told)).toBe(Number(rows[index]?.['revenue_sum']))
      expect(row['Genre']?.text).toBe(rows[index]?.['genre'] || 'No genre')
    }
    const text = await copied(page, 'Copy GraphQL')
    expect(text).toContain('# Variables:')
    expect(text).toContain('#   "attribution": "SPLIT"')
  })

  test('in the editor, on the same query and snapshot', async () => {
    const page = await visit()
    const target = await page.locator('a:text-is("Open in Sandbox")').getAttribute('href')
    const { page: editor } = await site.visit((target ?? '').replace('/graphql?', '/ide?'))
    await editor.click('.graphiql-execute-button')
    await editor.waitForFunction(() =>
      document.querySelector('.graphiql-response')?.textContent?.replaceAll('\u00a0', ' ').includes('"movieStats"'),
    )
  })
})
