import { listDomainRecords } from '../../data/domain-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { NewsroomDomain } from '../../domain/newsroom/domain'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** The domains of the newsroom, with what the DNS of each has to say. */
export async function listDomains(actor: Actor): Promise<Result<{ items: NewsroomDomain[] }, Problem>> {
  const may = permitted(actor.newsroom, () => mayAdminister(actor))
  return may.ok ? succeed({ items: await listDomainRecords(actor.newsroom.id) }) : may
}
