import { z } from 'zod'
import { TaskError } from '../../errors/task-error.js'
import {
  createKeyRequest,
  exportRequest,
  loadRequest,
  pruneRequest,
  publishRequest,
  rebuildRequest,
  revokeKeyRequest,
} from '../tasks/requests.js'
import type { RequestOf, TaskName } from '../tasks/tasks.js'
import { PROTOCOL, type TaskRequest } from './messages.js'
import { badRequest } from './read-request.js'

const requests = z.object({
  load: loadRequest,
  snapshots: z.null(),
  publish: publishRequest,
  prune: pruneRequest,
  export: exportRequest,
  rebuild: rebuildRequest,
  keys: z.null(),
  createKey: createKeyRequest,
  revokeKey: revokeKeyRequest,
} satisfies { readonly [N in TaskName]: z.ZodType<RequestOf<N>> })

const ofThisVersion = z.object({ protocol: z.literal(PROTOCOL), task: requests.keyof(), request: z.unknown() })

/** What a command asks for. Throws TaskError BUSY where that is of another version, and REQUEST where it cannot be done. */
export function readTask(asked: unknown): TaskRequest<TaskName> {
  const { data: whole } = ofThisVersion.safeParse(asked)
  if (whole === undefined) throw otherVersion()
  const { success, data: request } = requests.shape[whole.task].safeParse(whole.request)
  if (!success) throw badRequest(`one for ${whole.task} that it cannot do`)
  return { ...whole, request }
}

function otherVersion(): TaskError {
  return new TaskError(
    'BUSY',
    'the server that has the data directory open is of another version than this command. Stop it and start it again, then try again.',
  )
}
