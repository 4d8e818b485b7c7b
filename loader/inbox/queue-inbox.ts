import type { Message, Queue } from '../aws/queue.js'
import type { Arrivals, Inbox } from './inbox.js'

/** Messages are hidden from others again when so much of that time is over. */
const SHARE_OF_HIDDEN = 1 / 3

/**
 * An inbox whose queue of notifications says when to look. What has arrived is still seen by looking: in the order of
 * arrival, which a queue does not keep, and also if its notification was lost, or came twice. Whatever else the queue brings
 * is as good a reason to look as any. Messages are deleted when all that had arrived by then has been dealt with.
 */
export class QueueInbox implements Inbox {
  #held: Message[] = []
  #hiding: NodeJS.Timeout | undefined
  /** Over once they are hidden again, or that has failed. */
  #hidden: Promise<void> = Promise.resolve()

  constructor(
    readonly inbox: Inbox,
    readonly queue: Queue,
  ) {}

  arrivals(signal: AbortSignal): Promise<Arrivals> {
    return this.inbox.arrivals(signal)
  }

  async acknowledge(): Promise<void> {
    clearInterval(this.#hiding) // what is deleted is not to be hidden any more, nor asked about
    await this.#hidden
    await this.queue.delete(this.#held)
    this.close()
    await this.inbox.acknowledge()
  }

  async wait(signal: AbortSignal): Promise<void> {
    this.#held = await this.queue.receive(signal)
    // Where that fails, they come again.
    const hide = (): void => {
      this.#hidden = this.queue.hide(this.#held).catch(() => {})
    }
    this.#hiding = setInterval(hide, this.queue.hiddenSeconds * 1000 * SHARE_OF_HIDDEN)
    this.#hiding.unref()
  }

  close(): void {
    clearInterval(this.#hiding)
    this.#held = []
  }
}
