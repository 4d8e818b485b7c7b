import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { createReelhouse, type Reelhouse } from '../../../client/index.js'
import { writeSample } from '../../../loader/sample/write-sample.js'
import { type Environment, type Running, runCommand, startServer, stop, written } from '../../cli/support/command.js'
import { launch } from './find-chromium.js'
import './global-setup.js'

const SAMPLE = { movies: 1200, seed: 5 }

/** A page, and what went wrong in it. */
export interface Visit {
  readonly page: Page
  /** Errors of its code, of its policy and of requests that were not answered as they should be. */
  readonly errors: readonly string[]
}

/** A server with a made-up drop, and a browser that visits it. */
export class Site {
  #url = ''
  #running: Running | null = null
  #browser: Browser | null = null
  readonly env: Record<string, string> = {}

  get url(): string {
    return this.#url
  }

  async start(chromium: string, env: Environment): Promise<void> {
    const directory = await mkdtemp(join(tmpdir(), 'reelhouse-browser-'))
    Object.assign(this.env, { DATA_DIR: directory, ...env })
    await this.load(SAMPLE)
    await this.serve()
    this.#browser = await launch(chromium)
  }

  /** Starts the server, at the address where it was before. */
  async serve(): Promise<void> {
    const port = this.#url === '' ? '0' : new URL(this.#url).port
    this.#running = startServer({ ...this.env, PORT: port })
    const [, url = ''] = await written(this.#running, /serves snapshot \d+ at (\S+) /)
    this.#url = url
  }

  async stopServing(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.#running !== null) await stop(this.#running, signal)
    this.#running = null
  }

  /** Publishes a made-up drop. */
  async load(sample: { readonly movies: number; readonly seed: number }): Promise<void> {
    const out = join(this.env['DATA_DIR'] ?? '', 'sample.csv')
    await writeSample({ ...sample, out })
    await this.run(['load', out, '--min-size', '0'])
  }

  /** The API of the same server. */
  get api(): Reelhouse {
    return createReelhouse({ url: this.#url })
  }

  /** Runs a command and returns what it printed. */
  async run(args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await runCommand(args, this.env)
    if (code !== 0) throw new Error(`${args[0]} failed: ${stderr}`)
    return stdout
  }

  /** Opens a page in a browser of its own, which has nothing of the others. */
  async visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
    if (this.#browser === null) throw new Error('start() comes first')
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(this.#url + path)
    return { page, errors }
  }

  async end(): Promise<void> {
    await this.#browser?.close()
    await this.stopServing()
    await rm(this.env['DATA_DIR'] ?? '', { recursive: true, force: true })
  }
}

/** Defines tests of a site of their own; none where there is no browser. */
export function inBrowser(name: string, env: Environment, define: (site: Site) => void): void {
  const chromium = inject('chromium')
  describe.skipIf(chromium === '')(name, () => {
    const site = new Site()
    beforeAll(() => site.start(chromium, env))
    afterAll(() => site.end())
    define(site)
  })
}
