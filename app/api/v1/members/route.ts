import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { listMembers } from '@/lib/operations/newsroom/list-members'

export const GET = reading(calls.listMembers, (actor) => listMembers(actor))
