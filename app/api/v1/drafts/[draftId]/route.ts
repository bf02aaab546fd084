import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readDraft } from '@/lib/operations/draft/read-draft'

export const GET = reading(calls.readDraft, (actor, { params }) => readDraft(actor, params.draftId))
