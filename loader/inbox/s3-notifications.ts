export interface NotifiedObject {
  readonly bucket: string
  readonly key: string
}

/** The new objects that a notification of S3 is about; none for any other message, such as S3's own test. */
export function notifiedObjects(message: unknown): NotifiedObject[] {
  if (!hasRecords(message)) return []
  return message.Records.flatMap((record: unknown) => (isCreation(record) ? [objectOf(record)] : []))
}

/** The same of its JSON text. */
export function notifiedObjectsIn(text: string): NotifiedObject[] {
  try {
    return notifiedObjects(JSON.parse(text))
  } catch {
    return []
  }
}

interface Creation {
  readonly eventName: string
  readonly s3: { readonly bucket: { readonly name: string }; readonly object: { readonly key: string } }
}

/** Keys are written as in the query of a URL. */
function objectOf({ s3: { bucket, object } }: Creation): NotifiedObject {
  return { bucket: bucket.name, key: decodeURIComponent(object.key.replaceAll('+', ' ')) }
}

function hasRecords(message: unknown): message is { Records: unknown[] } {
  return typeof message === 'object' && message !== null && 'Records' in message && Array.isArray(message.Records)
}

function isCreation(record: unknown): record is Creation {
  const { eventName, s3 } = fieldsOf(record)
  const { bucket, object } = fieldsOf(s3)
  return (
    typeof eventName === 'string' &&
    /^(s3:)?ObjectCreated:/.test(eventName) &&
    typeof fieldsOf(bucket)['name'] === 'string' &&
    typeof fieldsOf(object)['key'] === 'string'
  )
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
