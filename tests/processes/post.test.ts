import { expect, test } from 'vitest'
import { isPublicAddress, namesOwnNetwork } from '@/lib/public-address'
import { post } from '@/processes/messenger/post'

test.each([
  ...[
    '127.0.0.1',
    '127.8.9.10',
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '100.64.0.1',
    '100.127.255.254',
    '169.254.169.254',
  ],
  ...[
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '198.18.0.1',
    '198.51.100.7',
  ],
  ...['203.0.113.5', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
  ...[
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '100::1',
  ],
  ...[
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
  ],
  ...['', 'localhost', '127.1', '2130706433', '0x7f000001', '1.2.3.4.5'],
])('%s is not of the public internet', (address) => expect(isPublicAddress(address)).toBe(false))

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '100.63.255.255',
  '100.128.0.1',
  '172.15.0.1',
  '172.32.0.1',
  '193.0.0.1',
  '2606:4700::1111',
  '2a00:1450::1',
])('%s is', (address) => expect(isPublicAddress(address)).toBe(true))

test.each([
  ...[
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
  ],
  ...['http://localhost:5432/', 'https://169.254.169.254/latest/meta-data', 'http://0/'],
])('%s is not called', async (url) => {
  await expect(post(url, {}, '{}')).rejects.toThrow('not an address of the public internet')
})

test.each(['http://8.8.8.8:25/', 'https://8.8.8.8:22/', 'http://1.1.1.1:445/'])(
  'nor is the port of %s',
  async (url) => {
    await expect(post(url, {}, '{}')).rejects.toThrow('not a port of the web')
  },
)

test('a name with one address that is not public is not called, whatever the others are', async () => {
  const resolve = async () => ['8.8.8.8', '10.0.0.1']
  const calling = post('https://both.example/', {}, '{}', { mayReach: isPublicAddress, resolve })
  await expect(calling).rejects.toThrow('not an address of the public internet')
})

test.each(['ftp://8.8.8.8/', 'file:///etc/passwd'])('%s is no web address', async (url) => {
  await expect(post(url, {}, '{}')).rejects.toThrow('not a web address')
})

test.each([
  ['127.0.0.1', true],
  ['[::1]', true],
  ['localhost', true],
  ['cms', true],
  ['cms.local', true],
  ['db.internal.', true],
  ['hooks.localhost', true],
  ['8.8.8.8', false],
  ['cms.example.org', false],
  ['local.example.org', false],
])('whether %s is of one’s own network by its name: %s', (name, own) =>
  expect(namesOwnNetwork(name)).toBe(own),
)
