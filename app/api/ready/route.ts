import { isReady } from '@/lib/operations/is-ready'

/** Whether requests can be answered now: 200, or 503 with what is missing. */
export async function GET(): Promise<Response> {
  const { ready, checks } = await isReady()
  const body = { status: ready ? 'ready' : 'not-ready', checks }
  return Response.json(body, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
