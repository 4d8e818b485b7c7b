/** Bytes for a server, and what the client does then. */
export interface HttpRequest {
  readonly method: string
  readonly path: string
  readonly bytes: Buffer
  /** It says that no more will come, and still reads. */
  readonly ends?: boolean
  /** It hangs up after so many milliseconds, whether there is an answer or not. */
  readonly leavesAfter?: number
}

export type Headers = ReadonlyArray<readonly [name: string, value: string]>

export interface Written {
  readonly method?: string
  readonly path?: string
  readonly headers?: Headers
  readonly body?: string | Buffer
}

const HOST: Headers = [
  ['host', 'localhost'],
  ['connection', 'close'],
]
export const JSON_BODY: Headers = [['content-type', 'application/json']]

/** A request in its bytes; its length is told unless the headers tell something about it. */
export function httpRequest({ method = 'GET', path = '/graphql', headers = [], body }: Written): HttpRequest {
  const isTold = headers.some(([name]) => /^(?:content-length|transfer-encoding)$/i.test(name))
  const length: Headers = body === undefined || isTold ? [] : [['content-length', String(Buffer.byteLength(body))]]
  const lines = [...HOST, ...headers, ...length].map(([name, value]) => `${name}: ${value}\r\n`)
  const head = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
  return { method, path, bytes: Buffer.concat([head, Buffer.from(body ?? '')]) }
}

/** A question to /graphql by POST; what is text already is the body as it is. */
export function posted(asked: object | string, headers: Headers = []): HttpRequest {
  const body = typeof asked === 'string' ? asked : JSON.stringify(asked)
  return httpRequest({ method: 'POST', headers: [...JSON_BODY, ...headers], body })
}

/** An address with parameters, which may come several times. */
export function got(path: string, parameters: Headers, headers: Headers = [], method = 'GET'): HttpRequest {
  const query = new URLSearchParams(parameters.map(([name, value]): [string, string] => [name, value]))
  return httpRequest({ method, path: `${path}?${query}`, headers })
}
