import { randomBytes } from 'node:crypto'
import { commit } from '../../data/commit'
import { addDomainRecord, listDomainRecords } from '../../data/domain-record'
import { newId } from '../../data/new-id'
import { domainId } from '../../domain/ids'
import { recordDomain } from '../../domain/membership/domain-event'
import type { Actor } from '../../domain/newsroom/actor'
import { mostDomains, type NewsroomDomain } from '../../domain/newsroom/domain'
import type { DomainRole } from '../../domain/newsroom/domain-roles'
import { mayAdminister } from '../../domain/policy'
import { invalid, type Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { permitted } from '../parts/permitted'
import { listDomains } from './list-domains'

/** Names a domain, which lets nobody in before it is verified. Another newsroom may have named it as well. */
export async function addDomain(
  actor: Actor,
  { domain, role }: { domain: string; role: DomainRole },
): Promise<Result<{ items: NewsroomDomain[] }, Problem>> {
  const { id: newsroom } = actor.newsroom
  const may = permitted(actor.newsroom, () => mayAdminister(actor))
  if (!may.ok) return may
  const known = await listDomainRecords(newsroom)
  if (known.some((each) => each.domain === domain)) return fail(invalid('domain', 'domain-taken'))
  if (known.length >= mostDomains)
    return fail(invalid('domain', 'too-many-domains', { maximum: mostDomains }))
  const added = { id: newId(domainId), domain, role }
  const secret = randomBytes(16).toString('hex')
  const write = addDomainRecord(newsroom, { ...added, secret })
  const outcome = await commit(actor, null, recordDomain('domain-added', added), [write], added.id)
  return outcome === 'done' ? listDomains(actor) : fail({ code: 'stale' })
}
