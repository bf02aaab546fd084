import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { listMembers } from '@/lib/operations/newsroom/list-members'

export const GET = reading(calls.listMembers, (actor) => listMembers(actor))
