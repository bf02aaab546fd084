import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { isAtPortOfWeb, isPublicAddress } from '../../lib/public-address'

/** Which places out there may be reached, and how a name becomes addresses. */
export type Outside = {
  mayReach: (address: string) => boolean
  resolve: (host: string) => Promise<string[]>
}

export const publicInternet: Outside = {
  mayReach: isPublicAddress,
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
}

/** Milliseconds from the first byte to the last. */
const LONGEST = 10_000

/**
 * Posts to an address that a member gave, and answers the status. A name is resolved once, every address of it has to be public, and the
 * connection goes to the one that was looked at. A redirect is an answer like any other; what stands in the answer is not read.
 *
 * @throws with a reason for the member who gave the address
 */
export async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
  { mayReach, resolve }: Outside = publicInternet,
): Promise<number> {
  const at = new URL(url)
  const { protocol, hostname, port, pathname, search, host } = at
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error('not a web address')
  const secure = protocol === 'https:'
  if (!isAtPortOfWeb(at)) throw new Error('not a port of the web')
  const name = hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(name) ? [name] : await resolve(name)
  const [address] = addresses
  if (address === undefined || !addresses.every(mayReach))
    throw new Error('not an address of the public internet')

  return new Promise((resolveStatus, reject) => {
    const request = (secure ? https : http).request({
      ...{
        method: 'POST',
        host: address,
        port: Number(port) || (secure ? 443 : 80),
        path: pathname + search,
      },
      ...(secure && !isIP(name) && { servername: name }),
      headers: { ...headers, host, 'content-length': String(Buffer.byteLength(body)) },
      signal: AbortSignal.timeout(LONGEST),
      agent: false,
    })
    request.on('error', (error) =>
      reject(
        error.name === 'AbortError' || error.name === 'TimeoutError'
          ? new Error('no answer within 10 seconds')
          : error,
      ),
    )
    request.on('response', (response) => {
      resolveStatus(response.statusCode ?? 0)
      response.destroy()
    })
    request.end(body)
  })
}
