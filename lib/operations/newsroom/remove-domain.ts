import { commit } from '../../data/commit'
import { removeDomainRecord } from '../../data/domain-record'
import type { DomainId } from '../../domain/ids'
import { recordDomain } from '../../domain/membership/domain-event'
import type { Actor } from '../../domain/newsroom/actor'
import type { NewsroomDomain } from '../../domain/newsroom/domain'
import type { Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { listDomains } from './list-domains'
import { readDomain } from './read-domain'

/** Lets nobody in by a domain any more. Who came in by it stays. */
export async function removeDomain(
  actor: Actor,
  id: DomainId,
): Promise<Result<{ items: NewsroomDomain[] }, Problem>> {
  const found = await readDomain(actor, id)
  if (!found.ok) return found
  const event = recordDomain('domain-removed', found.value)
  const outcome = await commit(actor, null, event, [removeDomainRecord(actor.newsroom.id, id)])
  return outcome === 'done' ? listDomains(actor) : fail({ code: 'stale' })
}
