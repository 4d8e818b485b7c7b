import { print } from '@0no-co/graphql.web'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { dataIn, failureIn } from './answer-body.js'
import type { ListenOptions } from './events.js'
import { ReelhouseError } from './reelhouse-error.js'
import { SNAPSHOT_HEADER, type SnapshotChoice, SnapshotPin } from './snapshot-pin.js'

/** A key or a JWT; null where the server asks for none. A function is called for each request. */
export type Token = string | null | (() => string | null | Promise<string | null>)

export interface ReelhouseOptions {
  /** Where the server is, such as `https://films.example.com`; in a page, by default where the page is from. */
  readonly url?: string
  /** Default: null. */
  readonly token?: Token
  /** Default: `newest`. */
  readonly snapshot?: SnapshotChoice
  /** Default: that of the browser or of Node.js. */
  readonly fetch?: typeof fetch
}

/** An answer, and the one snapshot that all of it is from; null where it is of none. */
export interface Answer<Data> {
  readonly data: Data
  readonly snapshot: number | null
}

interface Asked<Variables> {
  readonly variables?: Variables
  readonly signal?: AbortSignal
}

/** Variables have to be given where the document has some that must be. */
type Arguments<Variables, More = AbortSignal> =
  Record<string, never> extends Variables ? [variables?: Variables, more?: More] : [variables: Variables, more?: More]

/** A server, who asks it, and which snapshot is to answer. */
export function createReelhouse(options: ReelhouseOptions = {}): Reelhouse {
  return new Reelhouse(options)
}

export class Reelhouse {
  /** Of GraphQL. */
  readonly graphqlUrl: string
  /** Of subscriptions, as server-sent events. */
  readonly streamUrl: string
  /** Of files. */
  readonly exportUrl: string
  readonly #token: Token
  readonly #fetch: typeof fetch
  #pin: SnapshotPin

  readonly #options: ReelhouseOptions

  constructor(options: ReelhouseOptions = {}) {
    const { url = originOfPage(), token = null, snapshot = 'newest', fetch: given } = options
    this.#options = options
    const root = `${url.replace(/\/(graphql\/?)?$/, '')}/`
    this.graphqlUrl = new URL('graphql', root).href
    this.streamUrl = new URL('graphql/stream', root).href
    this.exportUrl = new URL('export', root).href
    this.#token = token
    this.#pin = new SnapshotPin(snapshot)
    this.#fetch = given ?? ((input, init) => fetch(input, init))
  }

  /** The snapshot that all answers are from; null while each may be from another one. */
  get snapshot(): number | null {
    return this.#pin.snapshot
  }

  /** From now on another snapshot answers: the way on after `SNAPSHOT_EXPIRED`, or after a publication. */
  keepTo(snapshot: SnapshotChoice): void {
    this.#pin = new SnapshotPin(snapshot)
  }

  /** The same server, asked by the same, with answers from another snapshot. */
  at(snapshot: SnapshotChoice): Reelhouse {
    return new Reelhouse({ ...this.#options, snapshot })
  }

  /** The data of an answer; rejects with a ReelhouseError where there is an error in it. */
  async ask<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    ...[variables, signal]: Arguments<NoInfer<Variables>>
  ): Promise<Data> {
    return (await this.#answer(document, { ...(variables !== undefined && { variables }), ...(signal && { signal }) }))
      .data
  }

  /** The same with the snapshot that it is from. */
  answer<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    ...[variables, signal]: Arguments<NoInfer<Variables>>
  ): Promise<Answer<Data>> {
    return this.#answer(document, { ...(variables !== undefined && { variables }), ...(signal && { signal }) })
  }

  /**
   * What a subscription tells, until the loop over it ends, or `signal` ends it while it waits; connects again when the
   * connection breaks, and throws where the server refuses. What happens while it is not connected is not told.
   */
  async *listen<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    ...[variables, options = {}]: Arguments<NoInfer<Variables>, ListenOptions>
  ): AsyncGenerator<Data, void, undefined> {
    const { events } = await import('./events.js') // who does not listen does not load it
    const asked = { query: print(document), ...(variables !== undefined && { variables }) }
    yield* events<Data>(this.streamUrl, () => this.authorization(), asked, this.#fetch, options)
  }

  /** `fetch` for this server: with who asks, and the snapshot. GraphQL clients take it instead of the global one. */
  readonly fetch: typeof fetch = async (input, init) => this.#send(await this.authorization(), input, init)

  #send(authorization: Record<string, string>, ...[input, init]: Parameters<typeof fetch>): Promise<Response> {
    const given = input instanceof Request ? input : undefined
    const headers = new Headers(init?.headers ?? given?.headers)
    for (const [name, value] of Object.entries(authorization)) headers.set(name, value)
    return this.#pin.send((snapshot) => {
      if (snapshot !== null) headers.set(SNAPSHOT_HEADER, String(snapshot))
      return this.#fetch(input, { ...init, headers })
    }, init?.signal ?? given?.signal)
  }

  /** The header that says who asks; empty where nobody has to. */
  async authorization(): Promise<Record<string, string>> {
    const token = typeof this.#token === 'function' ? await this.#token() : this.#token
    return token === null ? {} : { authorization: `Bearer ${token}` }
  }

  async #answer<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    { variables, signal }: Asked<Variables>,
  ): Promise<Answer<Data>> {
    const response = await this.#send(await this.authorization(), this.graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query: print(document), variables }),
      ...(signal && { signal }),
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause
      throw new ReelhouseError(`${this.graphqlUrl} cannot be reached.`, 'UNREACHABLE', { cause })
    })
    const body: unknown = await response.json().catch(() => null)
    signal?.throwIfAborted()
    const failure = failureIn(body, response)
    if (failure !== null) throw failure
    const snapshot = response.headers.get(SNAPSHOT_HEADER)
    return { data: dataIn<Data>(body), snapshot: snapshot === null ? null : Number(snapshot) }
  }
}

function originOfPage(): string {
  const place: unknown = Reflect.get(globalThis, 'location')
  if (typeof place === 'object' && place !== null && 'origin' in place) return String(place.origin)
  throw new TypeError(
    'expected the url of a server, as in createReelhouse({ url: "https://films.example.com" }): this is no page',
  )
}
