import { S3Client } from '@aws-sdk/client-s3'
import { TIMEOUTS } from './timeouts.js'

/**
 * A client with the region and the credentials that the SDK finds in the environment and its files. Another endpoint than
 * AWS' own is asked for buckets in the path and without the checksums that only AWS knows.
 */
export function s3Client(endpoint: string | undefined): S3Client {
  if (endpoint === undefined) return new S3Client({ requestHandler: TIMEOUTS })
  return new S3Client({
    requestHandler: TIMEOUTS,
    endpoint,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
}
