import { describeApi } from '@/app/api/endpoint/describe-api'
import { calls } from '@/app/api/v1/calls'

export function GET(): Response {
  return Response.json(describeApi(Object.entries(calls)))
}
