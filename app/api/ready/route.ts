import { isReady } from '@/lib/operations/server/is-ready'

/** Whether requests can be answered now: 200, or 503 with what is missing; 200 too while only checkpoints are late. */
export async function GET(): Promise<Response> {
  const readiness = await isReady()
  const status = readiness.status === 'not-ready' ? 503 : 200
  const soon = status === 503 ? { 'retry-after': '5' } : {}
  return Response.json(readiness, { status, headers: { 'cache-control': 'no-store', ...soon } })
}
