import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, type GenerateKeyPairResult, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'

export const ISSUER = 'https://issuer.example.com/pool'
export const AUDIENCE = 'films'

/** When the tests take place, in seconds since 1970. */
export const NOW = 1_800_000_000

export interface Signer extends GenerateKeyPairResult {
  readonly alg: string
  readonly jwk: JWK
}

export async function signer(alg: string, kid?: string): Promise<Signer> {
  const pair = await generateKeyPair(alg, { extractable: true })
  return {
    ...pair,
    alg,
    jwk: { ...(await exportJWK(pair.publicKey)), use: 'sig', ...(kid === undefined ? {} : { kid }) },
  }
}

export const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'alice', role: 'analyst', exp: NOW + 600 }

export function signed({ alg, jwk, privateKey }: Signer, payload: JWTPayload = claims, header = {}): Promise<string> {
  const kid = jwk.kid === undefined ? {} : { kid: jwk.kid }
  return new SignJWT(payload).setProtectedHeader({ alg, ...kid, ...header }).sign(privateKey)
}

/** A server of keys that can be changed, stopped and started again at the same port. */
export class JwksServer {
  body = ''
  fetches = 0
  #port = 0
  readonly #server = createServer((request, response) => {
    this.fetches++
    if (request.url === '/elsewhere') response.writeHead(302, { location: '/jwks' }).end()
    else response.writeHead(200, { 'content-type': 'application/json', connection: 'close' }).end(this.body)
  })

  get url(): string {
    return `http://127.0.0.1:${this.#port}/jwks`
  }

  has(...keys: unknown[]): void {
    this.body = JSON.stringify({ keys })
  }

  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(this.#port, '127.0.0.1', done))
    this.#port = (this.#server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    await new Promise<void>((done) => {
      this.#server.close(() => done())
      this.#server.closeAllConnections()
    })
  }
}
