import { describe, expect, test } from 'vitest'
import { headersOfEveryAnswer } from '../../scripts/server/answer.js'
import { refusalOf } from '../../scripts/server/refusal.js'

/** The status with which a request is turned away that was sent to a host and came in on an address of this machine. */
const ask = (host: string, localAddress = '192.0.2.7', publicAddress = 'https://isnad.example') =>
  refusalOf({ method: 'GET', url: '/ar', headers: { host }, socket: { localAddress } }, publicAddress)
    ?.status ?? null

describe('a host that is ours', () => {
  test.each([
    'isnad.example',
    'ISNAD.example',
    'isnad.example:443',
    'isnad.example:8443',
    'localhost',
    'localhost:3000',
    'LOCALHOST:1',
    '127.0.0.1:3000',
    '127.9.9.9',
    '[::1]:3000',
    '192.0.2.7:3000',
  ])('%s', (host) => {
    expect(ask(host)).toBeNull()
  })

  test.each([
    ['192.0.2.7', '::ffff:192.0.2.7'],
    ['[2001:db8::7]:3000', '2001:db8::7'],
    ['[2001:DB8:0::7]', '2001:db8::7'],
    ['[fe80::1]', 'fe80::1%eth0'],
  ])('%s, where the request came in on %s', (host, address) => {
    expect(ask(host, address)).toBeNull()
  })

  test('the public address where it is an address', () => {
    expect(ask('203.0.113.9', '10.0.0.2', 'http://203.0.113.9:3000')).toBeNull()
  })
})

describe('a host that is not ours is told so', () => {
  test.each([
    'evil.example',
    'isnad.example.evil.example',
    'evil-isnad.example',
    'www.isnad.example',
    'isnad.example.',
    'localhost.evil.example',
    'foo.localhost',
    '192.0.2.8',
    '10.0.0.1:3000',
    '127.0.0.1.nip.io',
    '128.0.0.1',
    '[::2]',
    '[::ffff:10.0.0.1]',
  ])('%s', (host) => {
    expect(ask(host)).toBe(421)
  })

  test('%s, whatever else is asked of it', () => {
    for (const url of ['/api/health', '/api/v1/me', '/_next/static/x.js', '/icon.svg'])
      expect(
        refusalOf({ method: 'GET', url, headers: { host: 'evil.example' } }, 'https://isnad.example')?.status,
      ).toBe(421)
  })
})

test('a browser is told to come by https alone where that is how one comes', () => {
  const named = (address: string) => Object.keys(headersOfEveryAnswer(address))
  expect(named('https://isnad.example')).toContain('Strict-Transport-Security')
  expect(named('http://localhost:3000')).not.toContain('Strict-Transport-Security')
})
