import { reportJsonSchema } from '@/lib/export/report-json'

/** The JSON Schema of a report, at a stable address for whoever reads one. */
export function GET(): Response {
  return Response.json(reportJsonSchema(), { headers: { 'content-type': 'application/schema+json' } })
}
