import type { Page } from 'playwright-core'

/** Waits until nothing of the page is awaited. Its connection for events stays open, so that the network is never idle. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('h1')
  await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy=true]') === null)
  await page.waitForTimeout(200)
}
