import fc from 'fast-check'
import type { CallName } from '@/lib/api/calls'
import type { Ids } from './asked'
import { type GeneratedRequest, generatedRequests } from './requests'

export type Cookies = Record<string, string>

/** An answer that says that the product failed, with the request it came to. */
export type Failure = { status: number; request: GeneratedRequest; answer: string }

/**
 * Sends so many generated requests, eight at a time, and tells how often each status was answered, and to which requests
 * with a failure (5xx, or none at all: status 0). The same seed generates the same requests.
 */
export async function sendGenerated(
  origin: string,
  cookies: Cookies,
  ids: Ids,
  { requests, seed, but = [] }: { requests: number; seed: number; but?: readonly CallName[] },
): Promise<{ statuses: Map<number, number>; failures: Failure[] }> {
  const all = fc.sample(generatedRequests(Object.keys(cookies), origin, ids, but), {
    numRuns: requests,
    seed,
  })
  const statuses = new Map<number, number>()
  const failures: Failure[] = []
  const senders = Array.from({ length: 8 }, async () => {
    for (let request = all.pop(); request; request = all.pop()) {
      const { status, answer } = await send(origin, cookies[request.who] ?? '', request)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (status >= 500 || status === 0) failures.push({ status, request, answer: answer.slice(0, 500) })
    }
  })
  await Promise.all(senders)
  return { statuses, failures }
}

async function send(origin: string, session: string, { method, path, headers, body }: GeneratedRequest) {
  const cookie = [session, headers.cookie].filter(Boolean).join('; ')
  try {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { ...headers, cookie },
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
      ...(body === undefined || method === 'GET' ? {} : { body }),
    })
    // A stream of events never ends by itself.
    if (!answer.headers.get('content-type')?.startsWith('text/event-stream'))
      return { status: answer.status, answer: await answer.text() }
    await answer.body?.cancel()
    return { status: answer.status, answer: '' }
  } catch (error) {
    return { status: 0, answer: String(error) }
  }
}
