import { BlockList, isIP } from 'node:net'

/**
 * Whether an IP address is one of the public internet: nothing of this machine, of the network around it, or of the ways by which the one
 * kind of address stands for another (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closed.check(address, 'ipv4')
  return family === 6 && global.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

/** Whether a host's own name says already that it is not of the public internet; of any other the addresses tell. */
export function namesOwnNetwork(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (isIP(name)) return !isPublicAddress(name)
  return !name.includes('.') || /\.(localhost|local|internal)$/.test(name)
}

/** Whether an address names a port on which a web server may be: none that other services of a host listen on. */
export function isAtPortOfWeb({ port }: URL): boolean {
  const door = Number(port)
  return port === '' || door >= 1024 || door === 80 || door === 443
}

/** All that is given out of the sixth version is in here. */
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')

const closed = new BlockList()
for (const [network, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
])
  closed.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(network, bits, 'ipv6')
