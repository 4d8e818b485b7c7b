import { createPrivateKey, X509Certificate } from 'node:crypto'
import type { WrongVariable } from '../../../clickhouse/settings.js'

/** As PEM. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

const DAY_MS = 86_400_000

/** Less is worth a warning, in days. */
const SOON_DAYS = 7

/** Why these cannot be used at that time; null if they can. */
export function checkCertificate({ cert, key }: Certificate, now: Date): WrongVariable | null {
  const certificate = parsed(() => new X509Certificate(cert))
  if (certificate === null) return { variable: 'TLS_CERT', wrong: 'names a file that is no certificate: expected PEM' }
  const privateKey = parsed(() => createPrivateKey(key))
  if (privateKey === null) return { variable: 'TLS_KEY', wrong: 'names a file that is no private key: expected PEM' }
  if (!certificate.checkPrivateKey(privateKey)) {
    return { variable: 'TLS_KEY', wrong: 'names the key of another certificate than the one of TLS_CERT' }
  }
  if (Date.parse(certificate.validTo) > now.getTime()) return null
  return {
    variable: 'TLS_CERT',
    wrong: `names a certificate that has expired: expected one valid after ${certificate.validTo}`,
  }
}

/** A warning if the certificate expires soon; null otherwise. */
export function expiryWarning({ cert }: Certificate, now: Date): string | null {
  const { validTo } = new X509Certificate(cert)
  if (Date.parse(validTo) - now.getTime() > SOON_DAYS * DAY_MS) return null
  return `warning: the certificate of TLS_CERT expires on ${validTo}. Renew it; the new files are taken without a restart.`
}

function parsed<T>(parse: () => T): T | null {
  try {
    return parse()
  } catch {
    return null
  }
}
