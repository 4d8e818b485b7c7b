import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { toAwsError } from './aws-error.js'
import { TIMEOUTS } from './timeouts.js'

export interface Message {
  readonly receipt: string
}

/** SQS gives so many at a time, and takes so many back. */
const AT_ONCE = 10
const WAIT_SECONDS = 20

/** An SQS queue. Every call rejects with an AwsError. */
export class Queue {
  readonly #client: SQSClient

  /** Its host is asked, whatever other endpoints there are. Messages that were received are hidden for `hiddenSeconds`. */
  constructor(
    readonly url: string,
    readonly hiddenSeconds: number,
  ) {
    this.#client = new SQSClient({ requestHandler: TIMEOUTS, endpoint: new URL(url).origin })
  }

  /** Waits for messages, up to 20 seconds; returns a few, or none. */
  async receive(signal: AbortSignal): Promise<Message[]> {
    const command = new ReceiveMessageCommand({
      QueueUrl: this.url,
      MaxNumberOfMessages: AT_ONCE,
      WaitTimeSeconds: WAIT_SECONDS,
      VisibilityTimeout: this.hiddenSeconds,
    })
    const { Messages = [] } = await this.#run(() => this.#client.send(command, { abortSignal: signal }))
    return Messages.flatMap(({ ReceiptHandle }) => (ReceiptHandle === undefined ? [] : [{ receipt: ReceiptHandle }]))
  }

  /** Hides messages for another while. */
  async hide(messages: readonly Message[]): Promise<void> {
    for (const entries of batches(messages)) {
      const hidden = entries.map((entry) => ({ ...entry, VisibilityTimeout: this.hiddenSeconds }))
      const command = new ChangeMessageVisibilityBatchCommand({ QueueUrl: this.url, Entries: hidden })
      await this.#run(() => this.#client.send(command))
    }
  }

  async delete(messages: readonly Message[]): Promise<void> {
    for (const entries of batches(messages)) {
      const command = new DeleteMessageBatchCommand({ QueueUrl: this.url, Entries: entries })
      await this.#run(() => this.#client.send(command))
    }
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw toAwsError(error, 'SQS', this.url)
    }
  }
}

function batches(messages: readonly Message[]): { Id: string; ReceiptHandle: string }[][] {
  const entries = messages.map(({ receipt }, index) => ({ Id: String(index), ReceiptHandle: receipt }))
  return Array.from({ length: Math.ceil(entries.length / AT_ONCE) }, (_, batch) =>
    entries.slice(batch * AT_ONCE, (batch + 1) * AT_ONCE),
  )
}
