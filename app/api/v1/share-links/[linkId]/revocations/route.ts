import { shareLinkAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { revokeShareLink } from '@/lib/operations/publication/revoke-share-link'

export const POST = changing(
  calls.revokeShareLink,
  (actor, { params }) => revokeShareLink(actor, params.linkId),
  { again: shareLinkAgain },
)
