import { createReadStream } from 'node:fs'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { AwsError, toAwsError } from './aws-error.js'

export interface StoredObject {
  readonly key: string
  readonly etag: string
  readonly lastModified: Date
}

export interface ObjectBytes {
  readonly etag: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** The objects of one bucket. Every call rejects with an AwsError. */
export class Bucket {
  constructor(
    private readonly client: S3Client,
    readonly name: string,
  ) {}

  /** All objects whose keys begin so, by key. */
  async list(prefix: string, signal?: AbortSignal): Promise<StoredObject[]> {
    const pages = await this.#pages({ Prefix: prefix }, signal)
    return pages.flatMap(({ Contents = [] }) =>
      Contents.flatMap(({ Key, ETag = '', LastModified = new Date(0) }) =>
        Key === undefined ? [] : { key: Key, etag: ETag, lastModified: LastModified },
      ),
    )
  }

  /** What lies directly below a prefix that ends with a slash, like the folders in a folder. */
  async folders(prefix: string): Promise<string[]> {
    const pages = await this.#pages({ Prefix: prefix, Delimiter: '/' })
    return pages.flatMap(({ CommonPrefixes = [] }) =>
      CommonPrefixes.map(({ Prefix = '' }) => Prefix.slice(prefix.length, -1)),
    )
  }

  /** Null if there is no such object. */
  async get(key: string): Promise<ObjectBytes | null> {
    return this.#nullIfMissing(key, async () => {
      const { Body, ETag = '' } = await this.client.send(new GetObjectCommand({ Bucket: this.name, Key: key }))
      if (Body === undefined) throw new Error('expected a body in the answer')
      return { etag: ETag, chunks: this.#chunks(key, Body.transformToWebStream()) }
    })
  }

  async text(key: string): Promise<string | null> {
    const object = await this.get(key)
    if (object === null) return null
    const chunks: Uint8Array[] = []
    for await (const chunk of object.chunks) chunks.push(chunk)
    return Buffer.concat(chunks).toString('utf8')
  }

  /** The ETag of an object; null if there is none. */
  async etag(key: string): Promise<string | null> {
    return this.#nullIfMissing(key, async () => {
      const { ETag = '' } = await this.client.send(new HeadObjectCommand({ Bucket: this.name, Key: key }))
      return ETag
    })
  }

  async put(key: string, text: string): Promise<void> {
    await this.#run(key, () => this.client.send(new PutObjectCommand({ Bucket: this.name, Key: key, Body: text })))
  }

  /** In parts if it is large; it is there as a whole or not at all. */
  async upload(key: string, path: string): Promise<void> {
    const params = { Bucket: this.name, Key: key, Body: createReadStream(path) }
    await this.#run(key, () => new Upload({ client: this.client, params }).done())
  }

  /** Up to 5 GB, which is what S3 copies at once. */
  async copy(from: string, to: string): Promise<void> {
    const source = [this.name, ...from.split('/')].map(encodeURIComponent).join('/')
    const command = new CopyObjectCommand({ Bucket: this.name, Key: to, CopySource: source })
    await this.#run(to, () => this.client.send(command))
  }

  /** One that is not there is fine. */
  async delete(key: string): Promise<void> {
    await this.#run(key, () => this.client.send(new DeleteObjectCommand({ Bucket: this.name, Key: key })))
  }

  async #pages(
    input: { readonly Prefix: string; readonly Delimiter?: string },
    signal?: AbortSignal,
  ): Promise<ListObjectsV2CommandOutput[]> {
    const pages: ListObjectsV2CommandOutput[] = []
    await this.#run(input.Prefix, async () => {
      const options = signal && { abortSignal: signal }
      for await (const page of paginateListObjectsV2(
        { client: this.client },
        { Bucket: this.name, ...input },
        options,
      )) {
        pages.push(page)
      }
    })
    return pages
  }

  async #run<T>(key: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw toAwsError(error, 'S3', `s3://${this.name}/${key}`)
    }
  }

  async #nullIfMissing<T>(key: string, work: () => Promise<T>): Promise<T | null> {
    try {
      return await this.#run(key, work)
    } catch (error) {
      if (error instanceof AwsError && error.kind === 'missing' && !isNoBucket(error)) return null
      throw error
    }
  }

  async *#chunks(key: string, stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* stream
    } catch (error) {
      throw toAwsError(error, 'S3', `s3://${this.name}/${key}`)
    }
  }
}

function isNoBucket({ cause }: Error): boolean {
  return cause instanceof Error && cause.name === 'NoSuchBucket'
}
