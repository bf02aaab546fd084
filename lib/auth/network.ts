/**
 * Where a client asks from, as guesses are counted: an IPv4 address, or the first 64 bits of an IPv6 address, for whoever has
 * one of those has all of its network. An IPv4 address written as IPv6 is that IPv4 address, be it mapped or translated (NAT64, by
 * which all of IPv4 would be one network). Some proxies add the port, which is another one with each connection.
 */
export function networkOf(address: string): string {
  const bare = address
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/s, '')
  const asHost = `http://[${bare}]/`
  if (!URL.canParse(asHost)) return bare
  const groups = groupsOf(new URL(asHost).hostname.slice(1, -1))
  const [seventh = 0, eighth = 0] = groups.slice(6)
  if (holdsIPv4.has(groups.slice(0, 6).join(' '))) {
    return [seventh >> 8, seventh & 255, eighth >> 8, eighth & 255].join('.')
  }
  const network = groups.slice(0, 4).map((group) => group.toString(16))
  return `${network.join(':')}::/64`
}

/**
 * The site that a network of `networkOf` belongs to, which may hold 65,536 of them: the first 48 bits of an IPv6 address, as much
 * as one subscriber is given at most (RFC 6177). Null for what is no IPv6 network.
 */
export function siteOf(network: string): string | null {
  const groups = /^(.*:.*:.*):.*::\/64$/.exec(network)?.[1]
  return groups === undefined ? null : `${groups}::/48`
}

/** What an address begins with that ends in one of IPv4: `::ffff:0:0/96` and `64:ff9b::/96` (RFC 4291, RFC 6052). */
const holdsIPv4 = new Set([[0, 0, 0, 0, 0, 0xffff].join(' '), [0x64, 0xff9b, 0, 0, 0, 0].join(' ')])

/** The eight numbers of an address as URLs write it: `::` stands for as many zeros as are missing. */
function groupsOf(written: string): number[] {
  const [before = [], after = []] = written.split('::').map((side) =>
    side
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16)),
  )
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}
