import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { readMember } from '@/lib/operations/newsroom/read-member'

export const PATCH = changing(
  calls.changeMember,
  (actor, { params, body, version }) => changeMember(actor, params.memberId, body, version),
  {
    again: (actor, _kept, { params }) => readMember(actor, params.memberId),
    current: (actor, { params }) => readMember(actor, params.memberId),
  },
)
