import { z } from 'zod'
import { parseJson } from '../text/parse-json.js'

export interface NotifiedObject {
  readonly bucket: string
  readonly key: string
}

const notification = z.object({ Records: z.array(z.unknown()) })

/** Keys are written as in the query of a URL. */
const key = z.string().transform((written, context) => {
  try {
    return decodeURIComponent(written.replaceAll('+', ' '))
  } catch {
    context.addIssue('expected a key as in the query of a URL')
    return z.NEVER
  }
})

const creation = z
  .object({
    eventName: z.string().regex(/^(s3:)?ObjectCreated:/),
    s3: z.object({ bucket: z.object({ name: z.string() }), object: z.object({ key }) }),
  })
  .transform(({ s3: { bucket, object } }): NotifiedObject => ({ bucket: bucket.name, key: object.key }))

/** The new objects that a notification of S3 is about; none for any other message, such as S3's own test. */
export function notifiedObjects(message: unknown): NotifiedObject[] {
  const records = notification.safeParse(message).data?.Records ?? []
  return records.flatMap((record) => creation.safeParse(record).data ?? [])
}

/** The same of its JSON text. */
export function notifiedObjectsIn(text: string): NotifiedObject[] {
  return notifiedObjects(parseJson(text, z.unknown()))
}
