import { listDomainRecords } from '../../data/domain-record'
import type { DomainId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { NewsroomDomain } from '../../domain/newsroom/domain'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { Result } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** A domain of the newsroom. */
export async function readDomain(actor: Actor, id: DomainId): Promise<Result<NewsroomDomain, Problem>> {
  const domains = await listDomainRecords(actor.newsroom.id)
  return permitted(domains.find((one) => one.id === id) ?? null, () => mayAdminister(actor))
}
