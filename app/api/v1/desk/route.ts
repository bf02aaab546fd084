import { answerBytes } from '@/app/api/endpoint/byte-answer'
import { rendering } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { deskCsv } from '@/lib/export/desk-csv'
import { readDesk } from '@/lib/operations/desk/read-desk'

export const GET = rendering(
  calls.readDesk,
  (actor) => readDesk(actor),
  (desk, { query: { format, table } }) =>
    format === 'json'
      ? Response.json(desk, { headers: { 'cache-control': 'no-store' } })
      : answerBytes(new TextEncoder().encode(deskCsv(desk, table)), {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="isnad-desk-${table}-${desk.at.slice(0, 10)}.csv"`,
        }),
)
