import type { ArchiveStore } from '../../../loader/archive/archive-store.js'

/** The process is dead: nothing that it would do next is done. */
export class Death extends Error {}

/** A store whose process dies before its so-many-th step, the first being 1; from then on every step is refused. */
export function dyingStore(store: ArchiveStore, step: number): ArchiveStore & { readonly steps: number } {
  let steps = 0
  const live = <T>(work: () => Promise<T>): Promise<T> => {
    steps += 1
    return steps >= step ? Promise.reject(new Death(`died before step ${step}`)) : work()
  }
  return {
    name: store.name,
    get steps() {
      return steps
    },
    workFolder: (folder) => live(() => store.workFolder(folder)),
    persist: (folder, names) => live(() => store.persist(folder, names)),
    fetch: (folder, name) => live(() => store.fetch(folder, name)),
    clearWorkFolder: (folder) => live(() => store.clearWorkFolder(folder)),
    read: (folder, name) => live(() => store.read(folder, name)),
    write: (folder, name, text) => live(() => store.write(folder, name, text)),
    folders: (folder) => live(() => store.folders(folder)),
    move: (from, to) => live(() => store.move(from, to)),
    remove: (folder) => live(() => store.remove(folder)),
  }
}
