import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readCoverage } from '@/lib/operations/article/read-coverage'

export const GET = reading(calls.readCoverage, (actor, { params }) => readCoverage(actor, params.articleId))
