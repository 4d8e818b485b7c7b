import { element, Random } from '../../loader/sample/random.js'
import type { HostileContext, MakeRequest } from './requests/context.js'
import { cursorRequests } from './requests/cursors.js'
import { documentRequests } from './requests/documents.js'
import { exportRequests } from './requests/exports.js'
import type { HttpRequest } from './requests/http-request.js'
import { protocolRequests } from './requests/protocol.js'
import { streamRequests } from './requests/streams.js'
import { variableRequests } from './requests/variables.js'

export interface HostileRequest extends HttpRequest {
  readonly kind: string
}

const whole: Readonly<Record<string, MakeRequest>> = {
  ...documentRequests,
  ...variableRequests,
  ...cursorRequests,
  ...protocolRequests,
  ...exportRequests,
  ...streamRequests,
}

/** Only a part of the request is sent, or its answer is not waited for. */
const dropped: MakeRequest = (random, context) => {
  const request = random.pick(Object.values(whole))(random, context)
  const bytes = random.chance(0.5) ? request.bytes.subarray(0, random.between(0, request.bytes.length)) : request.bytes
  return { ...request, bytes, leavesAfter: random.pick([0, 1, 5, 20, 100, 300]), ends: random.chance(0.2) }
}

/** Those that cost most are a part of all. */
const KINDS = Object.entries({ ...whole, 'dropped connections': dropped, 'more dropped connections': dropped })

/** The request of this number; the same seed and number always make the same. Each kind comes in turn. */
export function hostileRequest(context: HostileContext, seed: number, number: number): HostileRequest {
  const random = new Random(seed, number)
  const [kind, make] = element(KINDS, number % KINDS.length)
  return { kind, ...make(random, context) }
}
