/** `s3://bucket/key`, the key as it is. */
export function s3Uri(bucket: string, key: string): string {
  return `s3://${bucket}/${key}`
}

/** What `s3Uri` made it of. */
export function s3Key(uri: string): { bucket: string; key: string } {
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/s.exec(uri) ?? []
  if (bucket === undefined || key === undefined) throw new RangeError(`expected s3://bucket/key, got ${uri}`)
  return { bucket, key }
}
