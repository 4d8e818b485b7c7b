import { Agent, request } from 'node:http'

export interface GraphQLRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** A bare client on kept-alive connections: it reads the whole answer, and leaves parsing it to others. */
export class GraphQLTransport {
  readonly #agent: Agent

  constructor(
    readonly url: string,
    clients: number,
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: clients })
  }

  /** The answer's text. Rejects if it has errors. */
  send(asked: GraphQLRequest): Promise<Buffer> {
    const body = Buffer.from(JSON.stringify(asked))
    const headers = { 'content-type': 'application/json', 'content-length': body.length }
    return new Promise((resolve, reject) => {
      const sent = request(this.url, { method: 'POST', agent: this.#agent, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const answer = Buffer.concat(chunks)
          // Apollo Server writes errors before data.
          if (response.statusCode === 200 && answer.subarray(0, 8).toString() === '{"data":') resolve(answer)
          else reject(new Error(`expected data, got ${response.statusCode} ${answer.subarray(0, 500).toString()}`))
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}
