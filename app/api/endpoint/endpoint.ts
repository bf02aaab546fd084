import { createHmac, randomUUID } from 'node:crypto'
import { findActor } from '@/lib/auth/actor'
import { type Actor, isForOther, memberHeader, type RequestMark } from '@/lib/domain/newsroom/actor'
import type { Problem } from '@/lib/domain/problem'
import { fail, type Result, succeed } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { type Answer, answerOnce } from '@/lib/operations/server/answer-once'
import { isUnavailable } from '@/lib/operations/server/is-unavailable'
import type { Call } from './call'
import { answerProblem } from './problem-answer'
import { type Received, receive, refuseForeign } from './receive'
import { recoverAnswer } from './recover-answer'

type Context = { params: Promise<unknown> }
type Handler = (request: Request, context: Context) => Promise<Response>

type Operation<Of extends Call, Value> = (
  actor: Actor,
  received: Received<Of>,
) => Promise<Result<Value, Problem>>

/** A call that reads, for people who are signed in. `render` gives another form than JSON. */
export function reading<Of extends Call, Value>(
  call: Of,
  read: Operation<Of, Value>,
  render?: (value: Value, received: Received<Of>) => Response | Promise<Response>,
): Handler {
  return guarded(async (request, context) => {
    const asked = await ask(call, request, context)
    if (!asked.ok) return asked.problem
    const { actor, received } = asked.value
    const result = await read(actor, received)
    if (!result.ok) return answerProblem(result.problem)
    return render ? render(result.value, received) : toResponse(toAnswer(call, result.value))
  })
}

/**
 * A call that changes something, for people who are signed in; at most once for one Idempotency-Key. `readCurrent`
 * gives the state to show beside a save that came too late, or that the state no longer allows.
 */
export function changing<Of extends Call>(
  call: Of,
  change: Operation<Of, unknown>,
  readCurrent?: Operation<Of, unknown>,
): Handler {
  return guarded(async (request, context) => {
    const asked = await ask(call, request, context)
    if (!asked.ok) return asked.problem
    const { actor, received } = asked.value
    let refusal: Response | undefined
    const answer = await answerOnce(
      actor,
      async () => {
        const result = await change(actor, received)
        if (result.ok) return toAnswer(call, result.value)
        const current = isOvertaken(result.problem) ? await readCurrent?.(actor, received) : undefined
        refusal = answerProblem(result.problem, current?.ok ? { current: current.value } : {})
        return { status: refusal.status, body: '' }
      },
      async (about) => {
        // What is edited is read as it is; what was made is found by what the request was about.
        const current = call.method === 'PATCH' ? await readCurrent?.(actor, received) : undefined
        return toAnswer(call, current?.ok ? current.value : await recoverAnswer(actor, call, about))
      },
    )
    if (answer === 'conflict') return answerProblem({ code: 'idempotency-conflict' })
    return answer.status >= 400 && refusal ? refusal : toResponse(answer)
  })
}

/** Whether somebody else's change is why something was refused; `current` then shows it. */
function isOvertaken({ code }: Problem): boolean {
  return code === 'stale' || code === 'stale-proposal' || code === 'wrong-state'
}

/** A call that needs no session. */
export function open<Of extends Call>(
  call: Of,
  handle: (received: Received<Of>, request: string) => Promise<Result<unknown, Problem>>,
): Handler {
  return guarded(async (request, context) => {
    const foreign = refuseForeign(call, request)
    if (foreign) return foreign
    const received = await receive(call, request, context)
    if (!received.ok) return received.problem
    const result = await handle(received.value, randomUUID())
    return result.ok ? toResponse(toAnswer(call, result.value)) : answerProblem(result.problem)
  })
}

/** Who asks, and for what: parsed, and marked for the history. */
async function ask<Of extends Call>(
  call: Of,
  request: Request,
  context: Context,
): Promise<Result<{ actor: Actor; received: Received<Of> }, Response>> {
  const foreign = refuseForeign(call, request)
  if (foreign) return fail(foreign)
  const actor = await findActor()
  if (!actor) return fail(answerProblem({ code: 'signed-out' }))
  if (call.method !== 'GET' && isForOther(actor, request.headers.get(memberHeader))) {
    return fail(answerProblem({ code: 'other-member' }))
  }
  const received = await receive(call, request, context)
  if (!received.ok) return received
  const mark = markOf(request, received.value.text)
  if (!mark) {
    return fail(answerProblem({ code: 'malformed', errors: [{ path: 'Idempotency-Key', code: 'invalid' }] }))
  }
  return succeed({ actor: { ...actor, request: mark }, received: received.value })
}

/** Surprises are logged without what people wrote, and answered without a stack. */
export function guarded(handler: Handler): Handler {
  return async (request, context) => {
    try {
      return await handler(request, context)
    } catch (error) {
      if (isUnavailable(error)) return answerProblem({ code: 'busy' })
      const { method, url } = request
      const stack = error instanceof Error ? error.stack : String(error)
      console.error({ method, path: new URL(url).pathname, stack })
      return answerProblem({ code: 'unexpected' })
    }
  }
}

function toAnswer(call: Call, value: unknown): Answer {
  const answer = { status: call.answer.status, body: JSON.stringify(value) }
  const { once } = call
  if (!once) return answer
  return { ...answer, kept: JSON.stringify(value, (name, part) => (once.includes(name) ? undefined : part)) }
}

function toResponse({ status, body }: Answer): Response {
  const version = /"version":(\d+)/.test(body) ? versionOf(body) : null
  return new Response(body, {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...(version !== null && { etag: `"${version}"` }),
    },
  })
}

/** The version of the thing that was answered, not of one inside it. */
function versionOf(body: string): number | null {
  const value: unknown = JSON.parse(body)
  const version = typeof value === 'object' && value !== null ? Reflect.get(value, 'version') : null
  return typeof version === 'number' ? version : null
}

/** Null when the Idempotency-Key is not one: 1 to 200 visible ASCII characters. */
function markOf(request: Request, body: string): RequestMark | null {
  const id = randomUUID()
  const key = request.headers.get('idempotency-key')
  if (key === null || request.method === 'GET') return { id }
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) return null
  const { pathname } = new URL(request.url)
  const version = request.headers.get('if-match') ?? ''
  // Under our secret, for a body may hold a password, and this is kept for a day.
  const fingerprint = createHmac('sha256', env().NEXTAUTH_SECRET)
    .update([request.method, pathname, version, body].join('\n'))
    .digest('hex')
  return { id, idempotency: { key, fingerprint } }
}
