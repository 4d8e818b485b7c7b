import { expect, test } from 'vitest'
import { inBrowser } from './support/site.js'

const CHART = 'svg.plot'

inBrowser('a visit', {}, (site) => {
  test('the first page shows data at once, and each of the questions leads to an answer', async () => {
    const { page, errors } = await site.visit('/')
    await page.waitForSelector(CHART)
    const questions = page.locator('.questions a')
    expect(await questions.count()).toBe(10)
    const targets = await questions.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    for (const target of targets) {
      await page.goto(site.url + target)
      const [, anchor] = target.split('#')
      await page.waitForSelector(anchor === undefined ? CHART : `#${anchor} ${CHART}`)
    }
    expect(errors).toEqual([])
  })

  test('no figure of the overview differs from the one that the API has', async () => {
    const query = '{ movieStats { totals { movieCount revenue { sum knownCount } budget { sum knownCount } } } }'
    const response = await fetch(`${site.url}/graphql?query=${encodeURIComponent(query)}`)
    const { totals } = JSON.parse(await response.text()).data.movieStats
    const { page } = await site.visit('/')
    await page.waitForSelector(CHART)
    const abouts = await page
      .locator('.headline-figures [data-about]')
      .evaluateAll((figures) => figures.map((figure) => figure.getAttribute('data-about') ?? ''))
    for (const [index, subject] of (['revenue', 'budget'] as const).entries()) {
      const { sum, knownCount } = totals[subject]
      expect(abouts[index]).toContain(`$${sum.toLocaleString('en-US')}.`)
      expect(abouts[index]).toContain(`of ${totals.movieCount.toLocaleString('en-US')} movies`)
      expect(abouts[index]).toContain(`known for ${knownCount.toLocaleString('en-US')} movies`)
    }
  })

  test('what a switch changes is in the address, and Back undoes it', async () => {
    const { page } = await site.visit('/genres')
    await page.click('table a')
    await page.waitForSelector(CHART)
    const whole = await page.locator('.headline-figures').textContent()
    await page.click('text=Shared')
    await page.waitForFunction((before) => document.querySelector('.headline-figures')?.textContent !== before, whole)
    expect(page.url()).toContain('attribution=split')
    await page.goBack()
    await page.waitForFunction((before) => document.querySelector('.headline-figures')?.textContent === before, whole)
    expect(page.url()).not.toContain('attribution')
  })

  test('by keyboard alone: past the navigation, to a question, to its answer', async () => {
    const { page } = await site.visit('/')
    await page.waitForSelector('.questions a')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement?.textContent?.includes('spend each year'))) break
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/companies\/\d+#budget/)
    await page.waitForSelector(`#budget ${CHART}`)
  })

  test('a name is found by its first letters', async () => {
    const { page } = await site.visit('/')
    await page.waitForSelector('.questions a')
    await page.click('.questions >> text=spend each year')
    await page.waitForURL(/companies/)
    await page.getByRole('combobox', { name: 'Find a company' }).fill('sample')
    await page.waitForSelector('[role=option]')
    const found = await page.locator('[role=option]').first().textContent()
    await page.keyboard.press('Enter')
    await page.waitForFunction((name) => document.querySelector('h1')?.textContent === name, found)
  })
})

inBrowser('while one looks', {}, (site) => {
  const shown = '.headline-figures'

  test('a publication changes no figure until the reader says so', async () => {
    const { page } = await site.visit('/')
    await page.waitForSelector(CHART)
    const before = await page.locator(shown).textContent()
    await page.waitForTimeout(1500) // it begins to listen once something is shown
    await site.load({ movies: 1300, seed: 6 })
    await page.waitForSelector('.notice')
    expect(await page.locator(shown).textContent()).toBe(before)
    expect(await page.locator('.notice').textContent()).toContain('New data')
    await page.click('.notice button')
    await page.waitForFunction((old) => document.querySelector('.headline-figures')?.textContent !== old, before)
    expect(await page.locator('h1').textContent()).toContain('1,300 movies')
  })

  test('a link with its snapshot shows the figures of that snapshot, in another browser too', async () => {
    const { page } = await site.visit('/?snapshot=1')
    await page.waitForSelector(CHART)
    expect(await page.locator('h1').textContent()).toContain('1,200 movies')
    await page.click('text=Show the newest')
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('1,300 movies'))
    expect(page.url()).not.toContain('snapshot')
  })

  test('a snapshot that is no longer kept is said to be gone, and the newest is one click away', async () => {
    const { page } = await site.visit('/?snapshot=999')
    await page.waitForSelector('.failure')
    expect(await page.locator('.failure').textContent()).toContain('no longer kept')
    await page.click('.failure button')
    await page.waitForSelector(CHART)
  })

  test('the server goes, and what is opened meanwhile comes by itself once it is back', async () => {
    const { page } = await site.visit('/')
    await page.waitForSelector(CHART)
    await site.stopServing('SIGKILL')
    await page.click('nav >> text=Movies')
    await page.waitForSelector('text=No answer from the server')
    await site.serve()
    await page.waitForSelector('table', { timeout: 20_000 })
  })
})

inBrowser('where one has to say who one is', { AUTH: 'required' }, (site) => {
  test('a wrong key, a right one, a revoked one, and another: the view stays where it was', async () => {
    const key = (await site.run(['keys', 'create', '--name', 'one', '--role', 'analyst'])).trim()
    const other = (await site.run(['keys', 'create', '--name', 'other', '--role', 'viewer'])).trim()
    const { page } = await site.visit('/genres?attribution=split')
    await page.waitForSelector('.sign-in')
    await page.fill('input[type=password]', 'rh_wrong')
    await page.keyboard.press('Enter')
    await page.waitForSelector('text=This key is not accepted')
    await page.fill('input[type=password]', key)
    await page.keyboard.press('Enter')
    await page.waitForSelector('table')
    expect(page.url()).toContain('/genres?attribution=split')
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(key)

    await site.run(['keys', 'revoke', 'one'])
    await expect
      .poll(
        async () =>
          (await fetch(`${site.url}/graphql?query={genres{id}}`, { headers: { authorization: `Bearer ${key}` } }))
            .status,
        { timeout: 10_000 },
      )
      .toBe(401)
    await page.click('nav >> text=Movies')
    await page.waitForSelector('text=This key is not accepted')
    await page.fill('input[type=password]', other)
    await page.keyboard.press('Enter')
    await page.waitForSelector('table')
    expect(page.url()).toContain('/movies')
  })
})
