/**
 * Where an archive keeps its files, by folder (`processed/<load>`) and name. Everything is there whole or not at all, except
 * in work folders. Local stores reject with the system's errors, others with an AwsError.
 */
export interface ArchiveStore {
  /** For messages. */
  readonly name: string
  /** The folder of this machine in which the files of a folder are put together before they are kept; made if need be. */
  workFolder(folder: string): Promise<string>
  /** Returns when the files of a work folder would survive this machine's sudden end. */
  persist(folder: string, names: readonly string[]): Promise<void>
  /** The path on this machine of a kept file, fetched if need be; null if there is none. */
  fetch(folder: string, name: string): Promise<string | null>
  /** Removes what `workFolder` and `fetch` left on this machine beside what is kept. */
  clearWorkFolder(folder: string): Promise<void>
  /** The text of a small file; null if there is none. */
  read(folder: string, name: string): Promise<string | null>
  write(folder: string, name: string, text: string): Promise<void>
  /** The names of the folders in a folder, in order. */
  folders(folder: string): Promise<string[]>
  /** Moves a folder with its files. Done again after it was interrupted, it is finished. */
  move(from: string, to: string): Promise<void>
  remove(folder: string): Promise<void>
}
