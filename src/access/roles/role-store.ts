import { readFile } from 'node:fs/promises'
import type { Role } from '../role.js'
import { builtInRoles } from './built-in-roles.js'
import { type RoleFileOptions, rolesIn } from './role-file.js'

/** How often it is looked whether the file has changed. */
const LOOK_MS = 1000

interface Log {
  info(text: string): void
  error(text: string): void
}

/** The roles that there are: the built-in ones and, where there is a file, those that it has now. */
export class RoleStore {
  #roles: ReadonlyMap<string, Role> = new Map(Object.entries(builtInRoles))
  #text: string | null = null
  #timer: NodeJS.Timeout | undefined
  #lastProblem = ''

  private constructor(
    private readonly path: string | null,
    private readonly options: RoleFileOptions,
  ) {}

  /** Rejects with a RoleFileError that tells all mistakes of the file; `path` is null where there is none. */
  static async open(path: string | null, options: RoleFileOptions): Promise<RoleStore> {
    const store = new RoleStore(path, options)
    if (path !== null) await store.#read(path)
    return store
  }

  /** Undefined if there is no such role, or none any more. */
  find(name: string): Role | undefined {
    return this.#roles.get(name)
  }

  all(): readonly Role[] {
    return [...this.#roles.values()]
  }

  /** Takes what the file is changed to. A file with mistakes changes nothing, and is told of. */
  watch(log: Log, changed: () => void = () => {}): void {
    const { path } = this
    if (path === null || this.#timer !== undefined) return
    const look = async (): Promise<void> => {
      const before = this.#text
      try {
        await this.#read(path)
        const wasWrong = this.#lastProblem !== ''
        this.#lastProblem = ''
        if (wasWrong && this.#text === before) log.info(`${path} is as it was before: its roles go on.`)
        if (this.#text === before) return
        log.info(`The roles of ${path} have changed, and hold from now on.`)
        changed()
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error)
        if (problem !== this.#lastProblem) log.error(`${path} is not taken, the roles before it go on:\n${problem}`)
        this.#lastProblem = problem
      }
    }
    const next = (): void => {
      this.#timer = setTimeout(() => void look().finally(next), LOOK_MS).unref()
    }
    next()
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  /** What it is watched by is its text: links that lead elsewhere, as to a Kubernetes ConfigMap, keep their own times. */
  async #read(path: string): Promise<void> {
    const text = await readFile(path, 'utf8')
    if (text === this.#text) return
    this.#roles = rolesIn(text, this.options)
    this.#text = text
  }
}
