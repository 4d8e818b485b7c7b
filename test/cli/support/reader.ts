import { setTimeout as delay } from 'node:timers/promises'

const QUESTION = `{
  movieStats(groupBy: [YEAR, GENRE], attribution: SPLIT, first: 10000) {
    rows { key { year genre { id } } movieCount attributedCount revenue { sum max } popularity { avg median } }
    totals { movieCount attributedCount revenue { sum max } popularity { avg median } }
    totalGroups
  }
}`
const PAUSE_MS = 20

export interface Answers {
  readonly count: number
  /** Of each snapshot, the different answers that it gave. */
  readonly snapshots: ReadonlyMap<number, readonly unknown[]>
  readonly errors: readonly string[]
}

/** Asks a server the same question all the time, and keeps what is different. */
export class Reader {
  #isPaused = false
  #isStopped = false
  #count = 0
  readonly #errors: string[] = []
  readonly #answers = new Map<number, Map<string, unknown>>()
  readonly #asking: Promise<void>

  constructor(private url: string) {
    this.#asking = this.#askOn()
  }

  /** Until `resume`, an answer that fails is no error. */
  pause(): void {
    this.#isPaused = true
  }

  resume(url: string): void {
    this.url = url
    this.#isPaused = false
  }

  /** The number of the snapshot that is served, once what was published before can be seen. */
  async served(): Promise<number> {
    await delay(1200)
    return (await ask(this.url, '{ snapshot { id } }')).extensions.snapshot.id
  }

  async stop(): Promise<Answers> {
    this.#isStopped = true
    await this.#asking
    const snapshots = new Map([...this.#answers].map(([snapshot, different]) => [snapshot, [...different.values()]]))
    return { count: this.#count, snapshots, errors: this.#errors }
  }

  async #askOn(): Promise<void> {
    while (!this.#isStopped) {
      await delay(PAUSE_MS)
      if (this.#isPaused) continue
      try {
        this.#keep(await ask(this.url, QUESTION))
      } catch (error) {
        if (!this.#isPaused) this.#errors.push(String(error))
      }
    }
  }

  #keep({ data, errors, extensions }: Answer): void {
    if (errors !== undefined) this.#errors.push(JSON.stringify(errors))
    const different = this.#answers.get(extensions.snapshot.id) ?? new Map<string, unknown>()
    different.set(JSON.stringify(data), data?.movieStats)
    this.#answers.set(extensions.snapshot.id, different)
    this.#count += 1
  }
}

interface Answer {
  readonly data?: { readonly movieStats?: unknown }
  readonly errors?: unknown
  readonly extensions: { readonly snapshot: { readonly id: number } }
}

async function ask(url: string, query: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const answer: Answer = JSON.parse(await response.text())
  return answer
}
