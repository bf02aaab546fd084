import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { succeed } from '@/lib/domain/result'
import { revokeToken } from '@/lib/operations/newsroom/revoke-token'

export const POST = changing(calls.revokeToken, (actor, { params }) => revokeToken(actor, params.tokenId), {
  again: async (_actor, _kept, { params }) => succeed({ id: params.tokenId }),
})
