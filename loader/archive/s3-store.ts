import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Bucket } from '../aws/bucket.js'
import { s3Client } from '../aws/s3-client.js'
import type { ArchiveStore } from './archive-store.js'
import { MANIFEST } from './manifest.js'
import { placeName, type S3Place } from './place.js'
import { writeHashed } from './write-hashed.js'

/** An archive in a bucket. Drops are loaded from copies in `workDir` of this machine. */
export class S3Store implements ArchiveStore {
  readonly name: string
  readonly #bucket: Bucket

  constructor(
    readonly place: S3Place,
    readonly workDir: string,
    endpoint: string | undefined,
  ) {
    this.name = placeName(place)
    this.#bucket = new Bucket(s3Client(endpoint), place.bucket)
  }

  async workFolder(folder: string): Promise<string> {
    const path = this.#workPath(folder)
    await mkdir(path, { recursive: true })
    return path
  }

  async persist(folder: string, names: readonly string[]): Promise<void> {
    for (const name of names) await this.#bucket.upload(this.#key(folder, name), join(this.#workPath(folder), name))
  }

  async fetch(folder: string, name: string): Promise<string | null> {
    const object = await this.#bucket.get(this.#key(folder, name))
    if (object === null) return null
    const path = join(await this.workFolder(folder), name)
    await writeHashed(object.chunks, path)
    return path
  }

  async clearWorkFolder(folder: string): Promise<void> {
    await rm(this.#workPath(folder), { recursive: true, force: true })
  }

  async read(folder: string, name: string): Promise<string | null> {
    return this.#bucket.text(this.#key(folder, name))
  }

  async write(folder: string, name: string, text: string): Promise<void> {
    await this.#bucket.put(this.#key(folder, name), text)
  }

  async folders(folder: string): Promise<string[]> {
    return this.#bucket.folders(this.#key(folder, ''))
  }

  async move(from: string, to: string): Promise<void> {
    const names = await this.#names(from)
    for (const name of names) await this.#bucket.copy(this.#key(from, name), this.#key(to, name))
    for (const name of names) await this.#bucket.delete(this.#key(from, name))
  }

  async remove(folder: string): Promise<void> {
    for (const name of await this.#names(folder)) await this.#bucket.delete(this.#key(folder, name))
  }

  /** The manifest is the last: while it is there, what is to be done with the others is known. */
  async #names(folder: string): Promise<string[]> {
    const prefix = this.#key(folder, '')
    const names = (await this.#bucket.list(prefix)).map(({ key }) => key.slice(prefix.length))
    return names.sort((a, b) => Number(a === MANIFEST) - Number(b === MANIFEST))
  }

  #key(folder: string, name: string): string {
    return `${this.place.prefix}${folder === '' ? '' : `${folder}/`}${name}`
  }

  #workPath(folder: string): string {
    return join(this.workDir, basename(folder))
  }
}
