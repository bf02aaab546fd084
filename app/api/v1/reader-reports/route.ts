import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { listReaderReports } from '@/lib/operations/publication/list-reader-reports'

export const GET = reading(calls.listReaderReports, (actor, { query }) => listReaderReports(actor, query))
