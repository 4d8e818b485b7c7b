import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type SampleCounts, type SampleOptions, sampleCounts, sampleRecords } from './sample-records.js'

export interface WriteSampleOptions extends SampleOptions {
  /** A file to write anew, or a stream, which is left open. */
  out: Writable | string
}

/** Writes a sample, never faster than `out` takes it, and says what it wrote. Rejects with the error of the stream. */
export async function writeSample(options: WriteSampleOptions): Promise<SampleCounts & { bytes: number }> {
  let bytes = 0
  async function* encoded(): AsyncGenerator<Buffer> {
    for await (const text of sampleRecords(options)) {
      const chunk = Buffer.from(text, 'utf8')
      bytes += chunk.length
      yield chunk
    }
  }
  if (typeof options.out === 'string') await pipeline(encoded(), createWriteStream(options.out))
  else await pipeline(encoded(), options.out, { end: false })
  return { ...sampleCounts(options.movies), bytes }
}
