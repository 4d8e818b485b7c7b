import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../../clickhouse/connection/config-error.js'
import { type Environment, readEnvironment } from '../../../clickhouse/settings.js'
import { type ServerConfig, serverSettings } from '../../../src/config.js'

const serverConfig = (env: Environment): ServerConfig => readEnvironment({ server: serverSettings }, env).server

const origins = (CORS_ORIGINS: string) => serverConfig({ CORS_ORIGINS }).corsOrigins

describe('serverConfig', () => {
  it('serves on this machine alone, and to no other origin, when nothing is set', () => {
    expect(serverConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      cacheBytes: 256 * 2 ** 20,
      corsOrigins: [],
      logLevel: 'info',
      tls: null,
    })
    expect(serverConfig({ HOST: '', PORT: '', CACHE_MB: '', CORS_ORIGINS: ' ' })).toEqual(serverConfig({}))
  })

  it('takes a certificate with its key, and neither alone', () => {
    expect(serverConfig({ TLS_CERT: 'a.pem', TLS_KEY: 'b.pem' }).tls).toEqual({ cert: 'a.pem', key: 'b.pem' })
    expect(() => serverConfig({ TLS_CERT: 'a.pem' })).toThrow(/^TLS_KEY is not set, and TLS_CERT is/)
    expect(() => serverConfig({ TLS_KEY: 'b.pem' })).toThrow(/^TLS_CERT is not set, and TLS_KEY is/)
  })

  it('reads origins as browsers write them', () => {
    expect(origins('*')).toEqual(['*'])
    expect(origins('https://films.example.com, HTTP://LocalHost:5173/,https://a.example:443,http://[::1]:80,')).toEqual(
      ['https://films.example.com', 'http://localhost:5173', 'https://a.example', 'http://[::1]'],
    )
  })

  it.each([
    'films.example.com',
    'localhost:5173',
    'https://films.example.com/app',
    'https://films.example.com?x',
    'https://*.example.com',
    'https://a.example https://b.example',
    'https://user@a.example',
    'https://a.example:99999',
    'https://',
    'null',
    '*,https://a.example',
    'ftp://a.example',
  ])('refuses %s', (text) => {
    expect(() => origins(text)).toThrow(ConfigError)
    expect(() => origins(text)).toThrow(/^CORS_ORIGINS is ".*": expected origins .*https:\/\/films\.example\.com/)
  })
})
