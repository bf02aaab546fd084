/**
 * Where a client asks from, as guesses are counted: an IPv4 address, or the first 64 bits of an IPv6 address, for whoever has
 * one of those has all of its network. An IPv4 address written as IPv6 is that IPv4 address.
 */
export function networkOf(address: string): string {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/s, '')
  const asHost = `http://[${bare}]/`
  if (!URL.canParse(asHost)) return bare
  const groups = groupsOf(new URL(asHost).hostname.slice(1, -1))
  const [sixth = 0, seventh = 0, eighth = 0] = groups.slice(5)
  if (sixth === 0xffff && groups.slice(0, 5).every((group) => group === 0)) {
    return [seventh >> 8, seventh & 255, eighth >> 8, eighth & 255].join('.')
  }
  const network = groups.slice(0, 4).map((group) => group.toString(16))
  return `${network.join(':')}::/64`
}

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
