import bundled from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

/** What the bundled Chromium takes from the system; Debian and Ubuntu have them under these names. */
const LIBRARIES = 'libnss3 libnspr4 libexpat1'

/** Not those that the package proposes: they switch the browser's own security off, and all of it is one process. */
const ARGUMENTS = ['--headless=shell', '--no-sandbox', '--disable-gpu']

export interface Found {
  /** Null where none starts. */
  readonly path: string | null
  /** What to do to have one. */
  readonly advice: string
}

/** A Chromium that starts: that of CHROMIUM_PATH, or the one that comes with the project. */
export async function findChromium(): Promise<Found> {
  const { CHROMIUM_PATH } = process.env
  const path = CHROMIUM_PATH || (await bundled.executablePath())
  try {
    const browser = await launch(path)
    await browser.close()
    return { path, advice: '' }
  } catch (error) {
    const why =
      String(error)
        .split('\n')
        .find((line) => /shared libraries|ENOENT|EACCES/.test(line)) ?? String(error).split('\n')[0]
    const advice = `No browser starts (${why?.trim()}). Install ${LIBRARIES}, or set CHROMIUM_PATH to a Chromium or Chrome.`
    return { path: null, advice }
  }
}

export function launch(executablePath: string) {
  return chromium.launch({ executablePath, args: ARGUMENTS })
}
