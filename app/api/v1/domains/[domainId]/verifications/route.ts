import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { isProvenByDns } from '@/lib/auth/domain-proof'
import { listDomains } from '@/lib/operations/newsroom/list-domains'
import { verifyDomain } from '@/lib/operations/newsroom/verify-domain'

export const POST = changing(
  calls.verifyDomain,
  (actor, { params }) => verifyDomain(actor, params.domainId, isProvenByDns),
  { again: (actor) => listDomains(actor) },
)
