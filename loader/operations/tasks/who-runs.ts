import { userInfo } from 'node:os'

/** Who has a command done, for the audit log: `alice (reelhouse prune)`. A server does what its own user asks, and no other. */
export function whoRuns(command: string): string {
  return `${userName()} (reelhouse ${command})`
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? '?'}` // a container may run as one that has no name
  }
}
