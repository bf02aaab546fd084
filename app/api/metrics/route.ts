import { guarded } from '@/app/api/endpoint/endpoint'
import { answerProblem } from '@/app/api/endpoint/problem-answer'
import { isWatcher } from '@/lib/auth/metrics-token'
import { readWorkings } from '@/lib/operations/server/read-workings'
import { tell } from '@/lib/request-scope'

/** How the server stands, for Prometheus, which shows the token of the installation; without one there is nothing here. */
export const GET = guarded(async (request) => {
  const may = isWatcher(request.headers)
  if (may === null) return answerProblem({ code: 'not-found' })
  if (!may) {
    tell({ call: 'metrics', watched: true })
    const answer = answerProblem({ code: 'signed-out' })
    answer.headers.set('www-authenticate', 'Bearer')
    return answer
  }
  const metrics = kept[Symbol.for('isnad.metrics')]
  if (!metrics) return answerProblem({ code: 'not-found' })
  const text = await metrics.tell(await readWorkings())
  return new Response(text, { headers: { 'content-type': metrics.contentType, 'cache-control': 'no-store' } })
})

/** Kept by the web server, `scripts/server/metrics.js`, which is compiled apart and sees every request. */
const kept: {
  [key: symbol]: { contentType: string; tell(workings: Record<string, number>): Promise<string> } | undefined
} = Object(globalThis)
