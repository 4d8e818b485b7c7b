// What the explorer's speed is, with a server that has just begun: `npm run measure:pages`. Prints figures, and checks the
// promises of size and of layout, which do not depend on what else the machine does.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import bundled from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

const MOST_BYTES = 200 * 1024
const CHART = 'svg.plot'
const VISITS = 5

const env = {
  ...process.env,
  PORT: '0',
  LOG_LEVEL: 'warn',
  DATA_DIR: mkdtempSync(join(tmpdir(), 'reelhouse-measure-')),
}

async function serve() {
  const server = spawn(process.execPath, ['dist/src/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise((ready, failed) => {
    server.stdout.on('data', (text) => {
      const [, found] = / at (http\S+) \(/.exec(String(text)) ?? []
      if (found !== undefined) ready(found)
    })
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}`)))
  })
  const stop = () =>
    new Promise((ended) => {
      server.once('exit', ended)
      server.kill('SIGTERM')
    })
  return { url, stop }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const told = (values) => `${median(values).toFixed(0)} ms (${values.map((value) => value.toFixed(0)).join(', ')})`

/** A page of a browser that has nothing kept, and what it loads. */
async function open(browser, viewport = { width: 1280, height: 900 }) {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  let bytes = 0
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bytes += Number(response.headers()['content-length'])
  })
  await page.addInitScript(() => {
    globalThis.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifted += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return { page, bytes: () => bytes, close: () => context.close() }
}

const executablePath = process.env.CHROMIUM_PATH || (await bundled.executablePath())
const browser = await chromium.launch({ executablePath, args: ['--headless=shell', '--no-sandbox', '--disable-gpu'] })
try {
  await (await serve()).stop() // has loaded the sample
  const first = []
  for (let visit = 0; visit < VISITS; visit++) {
    const { url, stop } = await serve()
    const { page, bytes, close } = await open(browser)
    await page.goto(url, { waitUntil: 'commit' })
    const committed = performance.now()
    await page.waitForSelector(CHART)
    first.push(performance.now() - committed)
    if (visit === 0) {
      const size = bytes()
      console.log(`JavaScript of the first view: ${(size / 1024).toFixed(1)} KB, compressed`)
      assert.ok(size <= MOST_BYTES)
    }
    await close()
    await stop()
  }
  console.log(`first chart after the HTML, server just begun: ${told(first)}`)

  const { url, stop } = await serve()
  const { page, close } = await open(browser)
  await page.goto(`${url}/genres`)
  await page.click('table a')
  await page.waitForSelector(CHART)
  const switches = []
  for (const [round, label] of ['Shared', 'Counted whole', 'Shared', 'Counted whole', 'Shared'].entries()) {
    await page.waitForTimeout(300)
    const ms = await page.evaluate(async (text) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text)
      const before = document.querySelector('.anchor svg.plot')
      const began = performance.now()
      button.click()
      while (document.querySelector('.anchor svg.plot') === before) await new Promise(requestAnimationFrame)
      return performance.now() - began
    }, label)
    if (round > 0) switches.push(ms) // the first of each answer is not kept yet
  }
  console.log(`from a click to the new chart, answer kept: ${told(switches.slice(1))}`)
  await close()

  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ]) {
    for (const path of ['/', '/genres', '/companies', '/popular', '/explore', '/movies', '/data']) {
      const visit = await open(browser, viewport)
      await visit.page.goto(url + path)
      await visit.page.waitForSelector('table, svg.plot, .snapshots')
      await visit.page.waitForTimeout(700)
      const shift = await visit.page.evaluate(() => globalThis.shifted)
      console.log(`layout shift of ${path} at ${viewport.width} px: ${shift.toFixed(4)}`)
      assert.ok(shift < 0.02, `${path} moves`)
      await visit.close()
    }
  }
  await stop()
} finally {
  await browser.close()
  rmSync(env.DATA_DIR, { recursive: true, force: true })
}
