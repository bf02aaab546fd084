import { Resolver } from 'node:dns/promises'
import { dnsEnv } from '../env'

/** Whether a TXT record of a domain says what it has to. A name server that does not answer proves nothing. */
export async function isProvenByDns({
  domain,
  record,
}: {
  domain: string
  record: string
}): Promise<boolean> {
  const resolver = new Resolver({ timeout: 3000, tries: 2 })
  const { DNS_SERVER } = dnsEnv()
  if (DNS_SERVER) resolver.setServers([DNS_SERVER])
  const records = await resolver.resolveTxt(domain).catch(() => [])
  // One of more than 255 bytes comes in pieces.
  return records.some((pieces) => pieces.join('').trim() === record)
}
