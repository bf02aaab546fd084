import { signedIn } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { listMembers } from '@/lib/operations/list-members'

export const GET = signedIn(calls.listMembers, (actor) => listMembers(actor))
