import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request as forward, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { vi } from 'vitest'
import { Bucket } from '../../../loader/aws/bucket.js'
import { s3Client } from '../../../loader/aws/s3-client.js'

/** What a request is answered instead: a status, or nothing at all. Null: what S3 answers. */
export type Fault = (method: string, path: string) => 403 | 500 | 'hang up' | null

/** An S3 server over HTTP with one bucket, on a free port. */
export class S3Server {
  /** Asked before each request. */
  fault: Fault = () => null
  readonly requests: string[] = []

  private constructor(
    readonly endpoint: string,
    private readonly s3: S3rver,
    private readonly front: Server,
    private readonly directory: string,
  ) {}

  /** Also sets the environment so that the SDK finds credentials and a region. */
  static async start(bucket: string): Promise<S3Server> {
    // These are what s3rver knows.
    const known = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER', AWS_REGION: 'eu-central-1' }
    for (const [name, value] of Object.entries(known)) vi.stubEnv(name, value)
    const directory = await mkdtemp(join(tmpdir(), 'reelhouse-s3-'))
    const buckets = [{ name: bucket }]
    const s3 = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: buckets })
    const { port } = await s3.run()
    const server: { current?: S3Server } = {}
    const front = createServer((request, response) => {
      const { method = '', url = '' } = request
      server.current?.requests.push(`${method} ${url}`)
      const fault = server.current?.fault(method, decodeURIComponent(url)) ?? null
      if (fault === null) pass(request, response, port)
      else if (fault === 'hang up') request.socket.destroy()
      else response.writeHead(fault).end()
    })
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
    server.current = new S3Server(`http://127.0.0.1:${portOf(front)}`, s3, front, directory)
    return server.current
  }

  bucket(name: string): Bucket {
    return new Bucket(s3Client(this.endpoint), name)
  }

  async stop(): Promise<void> {
    this.front.closeAllConnections()
    this.front.close()
    await this.s3.close()
    await rm(this.directory, { recursive: true, force: true })
  }
}

function pass(request: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url, headers } = request
  const onward = forward({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  request.pipe(onward)
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('expected a port')
  return address.port
}
