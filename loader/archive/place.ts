import { resolve, sep } from 'node:path'

export interface FolderPlace {
  readonly kind: 'folder'
  /** Absolute. */
  readonly path: string
}

export interface S3Place {
  readonly kind: 's3'
  readonly bucket: string
  /** Empty, or ends with a slash. */
  readonly prefix: string
}

/** Where drops are: a folder of this machine, or the keys of a bucket that begin alike. */
export type Place = FolderPlace | S3Place

/** Reads a path or `s3://bucket/prefix`; null for anything else. */
export function parsePlace(value: string): Place | null {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(value)) return { kind: 'folder', path: resolve(value) }
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/(.*))?$/.exec(value) ?? []
  if (bucket === undefined || prefix.includes('?')) return null
  return { kind: 's3', bucket, prefix: prefix === '' ? '' : `${prefix.replace(/\/+$/, '')}/` }
}

/** As it is written in configuration and messages. */
export function placeName(place: Place): string {
  return place.kind === 'folder' ? place.path : `s3://${place.bucket}/${place.prefix}`.replace(/\/$/, '')
}

/** Whether all that is in `inner` is in `outer`, too. */
export function isWithin(inner: Place, outer: Place): boolean {
  if (inner.kind === 'folder') return outer.kind === 'folder' && `${inner.path}${sep}`.startsWith(`${outer.path}${sep}`)
  return outer.kind === 's3' && inner.bucket === outer.bucket && inner.prefix.startsWith(outer.prefix)
}
