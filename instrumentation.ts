import type { Instrumentation } from 'next'

/** What the server does by itself while it runs; Next calls this once, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  // Here by now, so that the first request that fails is not answered before they have come.
  await whatTellsTrouble()
  const { methodsAt } = await import('@/lib/api/methods-at')
  // For `scripts/server/answer.js`, which is compiled apart: Next refuses a method without saying which there are.
  Object.assign(globalThis, { [Symbol.for('isnad.methods-at')]: methodsAt })
  const { removeExpired } = await import('@/lib/operations/server/remove-expired')
  const tidy = () =>
    removeExpired().catch((error: unknown) => console.error('What has expired could not be removed:', error))
  setInterval(tidy, 3_600_000).unref()
  await tidy()
  const { remindOfDeadlines } = await import('@/lib/operations/server/remind-of-deadlines')
  const remind = () =>
    remindOfDeadlines().catch((error: unknown) => console.error('Nobody was told what is due:', error))
  setInterval(remind, 60_000).unref()
  await remind()
  const { stemClaims } = await import('@/lib/operations/server/stem-claims')
  // Nobody waits for it: until it is done, some claims that were checked before are not found.
  const stem = () =>
    stemClaims().catch((error: unknown) => console.error('Claims could not be stemmed:', error))
  setInterval(stem, 3_600_000).unref()
  void stem()
  const { readyThreads } = await import('@/lib/operations/server/ready-threads')
  readyThreads()
}

/** Notes that a page failed only because something it needs is away: the server then answers 503 rather than 500. */
export const onRequestError: Instrumentation.onRequestError = async (error) => {
  const [{ isUnavailable }, { requestScope }] = await whatTellsTrouble()
  const scope = requestScope()
  if (scope && isUnavailable(error)) scope.unavailable = true
}

function whatTellsTrouble() {
  return Promise.all([import('@/lib/operations/server/is-unavailable'), import('@/lib/request-scope')])
}
