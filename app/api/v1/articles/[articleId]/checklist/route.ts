import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readChecklist } from '@/lib/operations/report/read-checklist'

export const GET = reading(calls.readChecklist, (actor, { params }) => readChecklist(actor, params.articleId))
