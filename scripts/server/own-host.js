import net from 'node:net'

/**
 * Whether the name that a request was sent to is one of ours: that of the public address, one of this very machine, for what asks
 * from here (the start, a proxy), or the address itself on which it came in, for who watches from outside. A name that somebody else
 * made lead here is none, so that nothing is built from it. Ports are not compared: a proxy has others.
 *
 * @param {{ headers: import('node:http').IncomingHttpHeaders, socket?: { localAddress?: string } }} request
 * @param {string} publicAddress
 */
export function isOwnHost({ headers, socket }, publicAddress) {
  const name = nameIn(`http://${headers.host}`)
  if (name === nameIn(publicAddress) || name === 'localhost') return true
  const version = net.isIP(name)
  if (version === 0) return false
  return loopback.check(name, `ipv${version}`) || name === canonical(socket?.localAddress ?? '')
}

const loopback = new net.BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** As the URL standard writes it: in small letters, numbers of any form as an address, without brackets. */
function nameIn(address) {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^\[|\]$/g, '') : ''
}

/** An IPv4 address that a socket for both kinds tells as IPv6 is that IPv4 address. */
function canonical(address) {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return net.isIPv6(bare) ? nameIn(`http://[${bare.replace(/%.*$/, '')}]`) : bare
}
