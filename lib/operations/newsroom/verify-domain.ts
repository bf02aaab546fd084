import { commit } from '../../data/commit'
import { saveVerified } from '../../data/domain-record'
import type { DomainId } from '../../domain/ids'
import { recordDomain } from '../../domain/membership/domain-event'
import type { Actor } from '../../domain/newsroom/actor'
import type { NewsroomDomain } from '../../domain/newsroom/domain'
import { invalid, type Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { listDomains } from './list-domains'
import { readDomain } from './read-domain'

/**
 * Takes a domain for the newsroom's, where its DNS says so, which `isProven` looks up. One domain is one newsroom's; whose it is
 * already, is not said.
 */
export async function verifyDomain(
  actor: Actor,
  id: DomainId,
  isProven: (domain: Pick<NewsroomDomain, 'domain' | 'record'>) => Promise<boolean>,
): Promise<Result<{ items: NewsroomDomain[] }, Problem>> {
  const found = await readDomain(actor, id)
  if (!found.ok) return found
  if (found.value.verifiedAt !== null) return listDomains(actor)
  if (!(await isProven(found.value))) return fail(invalid('domain', 'domain-not-verified'))
  const event = recordDomain('domain-verified', found.value)
  const outcome = await commit(actor, null, event, [saveVerified(actor.newsroom.id, id)])
  return outcome === 'done' ? listDomains(actor) : fail(invalid('domain', 'domain-taken'))
}
