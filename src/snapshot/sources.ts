import { LRUCache } from 'lru-cache'
import type { Role, RowRule } from '../access/role.js'
import { type BuildSubset, RuleSnapshots } from './rule-snapshots.js'
import type { SnapshotStore } from './snapshot.store.js'
import type { SnapshotSource } from './snapshot-source.js'

/** Of rules that nobody has had for long, nothing is remembered. */
const MAX_RULES = 100

/** How often it is looked for what is published, so that a rule's part of it is made before anybody asks. */
const LOOK_MS = 1000

/** The snapshots that there are for each role. */
export class SnapshotSources {
  readonly #ofRules = new LRUCache<string, RuleSnapshots>({ max: MAX_RULES })
  /** One at a time, whatever the rule: each takes what there is of the machine. */
  #last: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined

  /** `build` is null where no role has a rule. */
  constructor(
    readonly whole: SnapshotStore,
    private readonly prefix: string,
    private readonly build: BuildSubset | null,
    private readonly failed: (error: unknown) => void,
  ) {}

  of({ rule }: Pick<Role, 'rule'>): SnapshotSource {
    return rule === null ? this.whole : this.#ofRule(rule)
  }

  /** Makes what these rules let through of what is published, whenever something is. */
  watch(rules: () => readonly RowRule[]): void {
    const look = (): void => {
      for (const rule of rules())
        void this.#ofRule(rule)
          .newest()
          .catch(() => {}) // whoever asks is told
      this.#timer = setTimeout(look, LOOK_MS).unref()
    }
    look()
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #ofRule(rule: RowRule): RuleSnapshots {
    const known = this.#ofRules.get(rule.id)
    if (known !== undefined) return known
    const { build } = this
    if (build === null) throw new Error('expected a way to make the movies of a rule, got none')
    const inTurn: BuildSubset = (subset) => {
      const building = this.#last.then(() => build(subset))
      this.#last = building.catch(() => {})
      return building
    }
    const made = new RuleSnapshots(this.whole, rule, inTurn, this.prefix, this.failed)
    this.#ofRules.set(rule.id, made)
    return made
  }
}
