import { expect, test } from 'vitest'
import { clientAddress } from '../../scripts/client-address.js'

const stranger = '203.0.113.7'

test.each([
  ['nobody speaks for it', { peer: stranger, forwarded: undefined, trusted: false }, stranger],
  ['it speaks for another', { peer: stranger, forwarded: '198.51.100.1', trusted: false }, stranger],
  ['a trusted proxy speaks', { peer: stranger, forwarded: '198.51.100.1', trusted: true }, '198.51.100.1'],
  [
    'a proxy here adds to a claim',
    { peer: '127.0.0.1', forwarded: `1.1.1.1, ${stranger}`, trusted: false },
    stranger,
  ],
  ['a proxy here, over IPv6', { peer: '::1', forwarded: stranger, trusted: false }, stranger],
  ['a proxy here, IPv4 in IPv6', { peer: '::ffff:127.0.0.1', forwarded: stranger, trusted: false }, stranger],
  [
    'a name that only looks like here',
    { peer: '127.0.0.1.example', forwarded: '1.1.1.1', trusted: false },
    '127.0.0.1.example',
  ],
  ['a proxy here says nothing', { peer: '127.0.0.1', forwarded: ' ', trusted: false }, '127.0.0.1'],
  ['the connection is gone', { peer: undefined, forwarded: '1.1.1.1', trusted: false }, 'unknown'],
])('the address of a client, when %s', (_when, request, address) => {
  expect(clientAddress(request)).toBe(address)
})
