import { beforeAll, expect, test } from 'vitest'
import { graphql } from '../../client/index.js'
import { settled } from './support/settled.js'
import { inBrowser } from './support/site.js'
import { unfold } from './support/tables.js'
import { sideways, violations } from './support/violations.js'

const PHONE = { width: 390, height: 844 }
/** What can be wrong on a narrow screen alone. */
const ON_A_PHONE = ['scrollable-region-focusable', 'target-size']
/** For all pages, on a machine that does other things too. */
const LONG = 240_000

inBrowser('every page', {}, (site) => {
  const pages: string[] = []
  beforeAll(async () => {
    const { genres, companies, movies, loads } = await site.api.ask(
      graphql(
        '{ genres { id } companies(first: 1) { nodes { id } } movies(first: 1) { nodes { id } } loads { nodes { id } } }',
      ),
    )
    pages.push('/', '/genres', `/genres/${genres[0]?.id}`, '/companies', `/companies/${companies.nodes[0]?.id}`)
    pages.push('/popular', '/explore', '/explore?rows=GENRE&columns=YEAR', '/movies', `/movies/${movies.nodes[0]?.id}`)
    pages.push('/data', `/data/loads/${loads.nodes[0]?.id}`)
  })

  test(
    'axe-core finds nothing wrong, light, dark and on a phone; none logs an error, or is wider than a phone',
    async () => {
      for (const path of pages) {
        const { page, errors } = await site.visit(path)
        await settled(page)
        await unfold(page)
        await settled(page)
        expect(await violations(page), path).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        await unfold(page, false) // the colours of thousands of cells are those of the tables that are never folded
        expect(await violations(page, ['color-contrast']), `${path}, dark`).toEqual([])
        await page.setViewportSize(PHONE)
        await unfold(page)
        await settled(page)
        expect(await sideways(page), path).toBe(0)
        expect(await violations(page, ON_A_PHONE), `${path}, on a phone`).toEqual([])
        expect(errors, path).toEqual([])
        await page.context().close()
      }
    },
    LONG,
  )

  test(
    'so it is where there is nothing to show',
    async () => {
      const nothing = ['/nowhere', '/genres/0', '/companies/abc', '/movies/0', '/data/loads/999', '/?snapshot=999']
      for (const path of [...nothing, '/movies?title=nothing+has+this', '/explore?rows=GENRE&years=1700-1701']) {
        const { page } = await site.visit(path)
        await settled(page)
        expect(await violations(page), path).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        await page.setViewportSize(PHONE)
        expect(await violations(page, ['color-contrast']), `${path}, dark`).toEqual([])
        expect(await sideways(page), path).toBe(0)
        await page.context().close()
      }
    },
    LONG,
  )

  test('where the reader wants no motion, nothing moves', async () => {
    const { page } = await site.visit('/', { reducedMotion: 'reduce' })
    await settled(page)
    const moving = await page.evaluate(() => {
      const lasts = (text: string) => text.split(',').some((part) => Number.parseFloat(part) > 0.01)
      return Array.from(document.querySelectorAll('*'))
        .map((element) => getComputedStyle(element))
        .filter((style) => lasts(style.animationDuration) || lasts(style.transitionDuration)).length
    })
    expect(moving).toBe(0)
  })
})
