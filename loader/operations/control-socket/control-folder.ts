import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { nullIfMissing } from '../../../clickhouse/errors/system-error.js'
import { TaskError } from '../../errors/task-error.js'
import { isListening } from './is-listening.js'
import { isOwn, isPrivate, makePrivate } from './private-folder.js'

/** What a system takes as the path of a socket, in bytes. */
const LONGEST_PATH = process.platform === 'linux' ? 107 : 103

const SOCKET = 'socket'
/** A file with the path of the socket, where that is not beside it. */
const ELSEWHERE = 'socket-is-at'
const PREFIX = 'reelhouse-'

/**
 * Where the server that has a data directory open takes commands: in a folder of the data directory, which is this user's
 * alone. What cannot be a socket there, since its path would be too long, is in another such folder, which is named there.
 */
export class ControlFolder {
  readonly #path: string

  constructor(dataDir: string) {
    this.#path = join(dataDir, 'control')
  }

  /** The path of the server's socket; null if there is none. Throws TaskError FOREIGN or TOO_LONG. */
  async find(): Promise<string | null> {
    if (!(await isPrivate(this.#path))) return null
    const elsewhere = await this.#elsewhere()
    if (elsewhere !== null && !(await isPrivate(dirname(elsewhere)))) return null
    const path = elsewhere ?? join(this.#path, SOCKET)
    if (!(await isOwn(path))) return null
    if (isTooLong(path)) throw tooLong(path)
    return path
  }

  /**
   * Makes the folder, and has `listen` make the socket at the first path at which it can. Throws TaskError FOREIGN, and BUSY
   * where a server listens already.
   */
  async claim(listen: (path: string) => Promise<void>): Promise<void> {
    await makePrivate(this.#path)
    const before = await this.find()
    if (before !== null && (await isListening(before))) throw inUse(before)
    await this.#forgetElsewhere()
    const path = join(this.#path, SOCKET)
    if (!isTooLong(path) && (await canListen(listen, path))) return
    await this.#note(await listenElsewhere(listen))
  }

  /** Removes what a server that has stopped leaves behind. */
  async release(): Promise<void> {
    await this.#forgetElsewhere()
    await rm(join(this.#path, SOCKET), { force: true })
  }

  async #elsewhere(): Promise<string | null> {
    return nullIfMissing(readFile(join(this.#path, ELSEWHERE), 'utf8'))
  }

  async #note(path: string): Promise<void> {
    const note = join(this.#path, ELSEWHERE)
    await writeFile(`${note}.part`, path)
    await rename(`${note}.part`, note)
  }

  async #forgetElsewhere(): Promise<void> {
    const elsewhere = await this.#elsewhere()
    if (elsewhere === null) return
    const folder = dirname(elsewhere)
    await rm(join(this.#path, ELSEWHERE), { force: true })
    // Another process may have made a folder of that name meanwhile: that one stays.
    const isMine = basename(folder).startsWith(PREFIX) && (await isPrivate(folder).catch(() => false))
    if (isMine) await rm(folder, { recursive: true, force: true })
  }
}

function isTooLong(path: string): boolean {
  return Buffer.byteLength(path) > LONGEST_PATH
}

/** Not every file system has sockets. */
async function canListen(listen: (path: string) => Promise<void>, path: string): Promise<boolean> {
  try {
    await listen(path)
    return true
  } catch {
    return false
  }
}

/** In a new folder whose name nobody can know before. */
async function listenElsewhere(listen: (path: string) => Promise<void>): Promise<string> {
  let failure: unknown = tooLong(join(tmpdir(), `${PREFIX}XXXXXX`, SOCKET))
  for (const parent of [process.env['XDG_RUNTIME_DIR'], tmpdir(), '/tmp']) {
    if (!parent || isTooLong(join(parent, `${PREFIX}XXXXXX`, SOCKET))) continue
    try {
      const folder = await mkdtemp(join(parent, PREFIX))
      await makePrivate(folder)
      await listen(join(folder, SOCKET))
      return join(folder, SOCKET)
    } catch (error) {
      failure = error
    }
  }
  throw failure
}

function tooLong(path: string): TaskError {
  return new TaskError(
    'TOO_LONG',
    `${path}: expected a path of at most ${LONGEST_PATH} bytes for the socket at which a server takes commands, got ` +
      `${Buffer.byteLength(path)}. Give DATA_DIR by a shorter path, such as a link to it.`,
  )
}

function inUse(path: string): TaskError {
  return new TaskError(
    'BUSY',
    `${path}: expected the socket of no other server, but one listens there. Stop that one first.`,
  )
}
