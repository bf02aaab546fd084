/**
 * The address that a request came from. Only a proxy may speak for others: one on this machine, or any that the operator
 * trusts; what a client itself claims in `X-Forwarded-For` counts for nothing.
 *
 * @param {{ peer: string | undefined, forwarded: string | undefined, trusted: boolean }} request
 *   `forwarded`: X-Forwarded-For as it came, to which each proxy adds at the end whom it heard
 */
export function clientAddress({ peer = 'unknown', forwarded, trusted }) {
  const heard = forwarded?.split(',').at(-1)?.trim()
  return heard && (trusted || isLoopback(peer)) ? heard : peer
}

const isLoopback = (address) => /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address)
