import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { readMember } from '@/lib/operations/newsroom/read-member'

export const PATCH = changing(
  calls.changeMember,
  (actor, { params, body, version }) => changeMember(actor, params.memberId, body, version),
  (actor, { params }) => readMember(actor, params.memberId),
)
