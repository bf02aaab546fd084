import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readImportProgress } from '@/lib/operations/import/read-import-progress'

export const GET = reading(calls.readImportProgress, (actor, { params }) =>
  readImportProgress(actor, params.key),
)
