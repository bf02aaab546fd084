import { readerReportAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { handleReaderReport } from '@/lib/operations/publication/handle-reader-report'

export const POST = changing(
  calls.handleReaderReport,
  (actor, { params, body }) => handleReaderReport(actor, params.reportId, body.note),
  { again: readerReportAgain },
)
