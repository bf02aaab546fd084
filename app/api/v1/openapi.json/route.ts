import { calls } from '@/lib/api/calls'
import { describeApi } from '@/lib/api/describe-api'

export function GET(): Response {
  return Response.json(describeApi(Object.values(calls)))
}
