import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { text } from 'node:stream/consumers'

interface Stored {
  readonly body: string
  receipt: string
  visibleAt: number
}

type Fields = Readonly<Record<string, unknown>>

/** One queue that speaks the JSON protocol of SQS over HTTP, with visibility timeouts, and without order. */
export class SqsServer {
  readonly messages = new Map<string, Stored>()
  readonly actions: string[] = []
  /** Answers everything with this status instead. */
  fault: number | null = null
  #sent = 0

  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async start(): Promise<SqsServer> {
    const holder: { queue?: SqsServer } = {}
    const server = createServer(async (request, response) => {
      const { status, answer } = (await holder.queue?.answer(request)) ?? { status: 500, answer: {} }
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' })
      response.end(JSON.stringify(answer))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('expected a port')
    holder.queue = new SqsServer(`http://127.0.0.1:${address.port}/123456789012/drops`, server)
    return holder.queue
  }

  send(body: string): void {
    this.#sent += 1
    this.messages.set(String(this.#sent), { body, receipt: '', visibleAt: 0 })
  }

  /** Makes every message visible again, as if whoever received it had died long ago. */
  expire(): void {
    for (const message of this.messages.values()) message.visibleAt = 0
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; answer: Fields }> {
    const input: Fields = JSON.parse(await text(request))
    const action = String(request.headers['x-amz-target']).replace('AmazonSQS.', '')
    this.actions.push(action)
    if (this.fault !== null) return { status: this.fault, answer: { __type: 'com.amazonaws.sqs#AccessDenied' } }
    if (input['QueueUrl'] !== this.url) {
      return { status: 400, answer: { __type: 'com.amazonaws.sqs#QueueDoesNotExist', message: 'no such queue' } }
    }
    if (action === 'ReceiveMessage') return { status: 200, answer: { Messages: await this.#receive(request, input) } }
    const entries = Array.isArray(input['Entries']) ? input['Entries'] : []
    for (const entry of entries) this.#change(action, entry)
    return { status: 200, answer: { Successful: entries.map(({ Id }) => ({ Id })), Failed: [] } }
  }

  /** Waits, like SQS, until there is something; not as long. */
  async #receive(request: IncomingMessage, input: Fields): Promise<Fields[]> {
    const deadline = Date.now() + Math.min(500, Number(input['WaitTimeSeconds']) * 1000)
    for (;;) {
      const visible = [...this.messages].filter(([, { visibleAt }]) => visibleAt <= Date.now())
      if (visible.length > 0 || Date.now() >= deadline || request.destroyed) {
        return visible.slice(0, Number(input['MaxNumberOfMessages'])).map(([id, message]) => {
          message.visibleAt = Date.now() + Number(input['VisibilityTimeout']) * 1000
          message.receipt = `${id} ${Math.random()}`
          const md5 = createHash('md5').update(message.body).digest('hex')
          return { MessageId: id, ReceiptHandle: message.receipt, Body: message.body, MD5OfBody: md5 }
        })
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  #change(action: string, { ReceiptHandle, VisibilityTimeout }: Fields): void {
    const found = [...this.messages].find(([, { receipt }]) => receipt === ReceiptHandle)
    if (found === undefined) return
    const [id, message] = found
    if (action === 'DeleteMessageBatch') this.messages.delete(id)
    if (action === 'ChangeMessageVisibilityBatch') message.visibleAt = Date.now() + Number(VisibilityTimeout) * 1000
  }
}
