import { createHmac } from 'node:crypto'
import type { Call, CallName } from '@/lib/api/calls'
import { type Answers, type Currents, contract } from '@/lib/api/contract'
import type { Terms } from '@/lib/api/terms'
import type { Actor, RequestMark } from '@/lib/domain/newsroom/actor'
import { requestKey } from '@/lib/domain/newsroom/request-key'
import type { Problem } from '@/lib/domain/problem'
import { fail, type Result, succeed } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { type Answer, answerOnce, type KeptRequest } from '@/lib/operations/server/answer-once'
import { isUnavailable } from '@/lib/operations/server/is-unavailable'
import { requestId } from '@/lib/operations/server/request-id'
import { findAsker } from './asker'
import { answerProblem } from './problem-answer'
import { type Received, receive, refuseForeign } from './receive'
import { tellOfCall } from './tell-of-call'

type Context = { params: Promise<unknown> }
type Handler = (request: Request, context: Context) => Promise<Response>

type Operation<Name extends CallName, Value> = (
  actor: Actor,
  received: Received<Name>,
) => Promise<Result<Value, Problem>>

/** A call that reads, for people who are signed in. What `read` gives is what the contract says. */
export function reading<Name extends CallName>(
  call: Call<Name>,
  read: Operation<Name, Answers[Name]>,
): Handler {
  return rendering(call, read, (value) => toResponse(toAnswer(call, value)))
}

/** A call that reads, for people who are signed in, and answers in another form than JSON. */
export function rendering<Name extends CallName, Value>(
  call: Call<Name>,
  read: Operation<Name, Value>,
  render: (value: Value, received: Received<Name>) => Response | Promise<Response>,
): Handler {
  return guarded(async (request, context) => {
    const asked = await ask(call, request, context)
    if (!asked.ok) return asked.problem
    const { actor, received } = asked.value
    const result = await read(actor, received)
    return result.ok ? render(result.value, received) : answerProblem(result.problem)
  })
}

/**
 * A call that changes something, for people who are signed in; at most once for one Idempotency-Key. `again` answers the
 * repeat of a request whose answer was lost, by what was kept beside its key. `current` gives the state to show beside a
 * save that came too late, or that the state no longer allows.
 */
export function changing<Name extends CallName>(
  call: Call<Name>,
  change: Operation<Name, Answers[Name]>,
  {
    again,
    current,
    status,
  }: {
    again: (
      actor: Actor,
      kept: KeptRequest,
      received: Received<Name>,
    ) => Promise<Result<Answers[Name], Problem>>
    current?: Operation<Name, Currents[Name]>
    /** With which status it is answered, where that is not always the one of the contract. */
    status?: (answer: Answers[Name]) => 200 | 201
  },
): Handler {
  return guarded(async (request, context) => {
    const asked = await ask(call, request, context)
    if (!asked.ok) return asked.problem
    const { actor, received } = asked.value
    const outcome = await answerOnce<Problem>(
      actor,
      async () => answered(call, await change(actor, received), status),
      async (kept) => answered(call, await again(actor, kept, received), status),
    )
    if (outcome === 'conflict') return answerProblem({ code: 'idempotency-conflict' })
    if (outcome === 'too-late') return answerProblem({ code: 'too-late' })
    if (outcome.ok) return toResponse(outcome.value)
    const now = isOvertaken(outcome.problem) ? await current?.(actor, received) : undefined
    return answerProblem(outcome.problem, now?.ok ? { current: now.value } : {})
  })
}

/** Whether somebody else's change is why something was refused; `current` then shows it. */
function isOvertaken({ code }: Problem): boolean {
  return code === 'stale' || code === 'stale-proposal' || code === 'wrong-state'
}

/** A call that needs no session. */
export function open<Name extends CallName>(
  call: Call<Name>,
  handle: (received: Received<Name>, request: string) => Promise<Result<Answers[Name], Problem>>,
): Handler {
  return guarded(async (request, context) => {
    tellOfCall(call)
    const foreign = refuseForeign(call, request)
    if (foreign) return foreign
    const received = await receive(call, request, context)
    if (!received.ok) return received.problem
    const result = await handle(received.value, requestId())
    return result.ok ? toResponse(toAnswer(call, result.value)) : answerProblem(result.problem)
  })
}

/** Who asks, and for what: parsed, and marked for the history. */
async function ask<Name extends CallName>(
  call: Call<Name>,
  request: Request,
  context: Context,
): Promise<Result<{ actor: Actor; received: Received<Name> }, Response>> {
  const asker = await findAsker(call, request)
  if (!asker.ok) return asker
  const actor = asker.value
  const received = await receive(call, request, context)
  if (!received.ok) return received
  const mark = markOf(actor.request.id, request, received.value.text)
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
      // Which request it was is told by its id; what was asked for may hold what nobody else should read.
      console.error(error)
      return answerProblem({ code: 'unexpected' })
    }
  }
}

function answered<Name extends CallName>(
  call: Call<Name>,
  result: Result<Answers[Name], Problem>,
  status?: (answer: Answers[Name]) => 200 | 201,
): Result<Answer, Problem> {
  if (!result.ok) return result
  const answer = toAnswer(call, result.value)
  return succeed(status ? { ...answer, status: status(result.value) } : answer)
}

function toAnswer<Name extends CallName>({ name }: Call<Name>, value: Answers[Name]): Answer {
  const { answer, once }: Terms = contract[name]
  if (!once) return { status: answer.status, value }
  const kept = Object.entries(value).filter(([field]) => !once.includes(field))
  return { status: answer.status, value, kept: Object.fromEntries(kept) }
}

function toResponse({ status, value }: Answer): Response {
  const version = versionOf(value)
  return new Response(JSON.stringify(value), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...(version !== null && { etag: `"${version}"` }),
    },
  })
}

/** The version of the thing that is answered, not of one inside it. */
function versionOf(value: unknown): number | null {
  const isVersioned = typeof value === 'object' && value !== null && 'version' in value
  return isVersioned && typeof value.version === 'number' ? value.version : null
}

/** Null when the Idempotency-Key is not one. */
function markOf(id: string, request: Request, body: string): RequestMark | null {
  const key = request.headers.get('idempotency-key')
  if (key === null || request.method === 'GET') return { id }
  if (!requestKey.safeParse(key).success) return null
  const { pathname, search } = new URL(request.url)
  const version = request.headers.get('if-match') ?? ''
  // Under our secret, for a body may hold a password, and this is kept.
  const fingerprint = createHmac('sha256', env().NEXTAUTH_SECRET)
    .update([request.method, pathname + search, version, body].join('\n'))
    .digest('hex')
  return { id, idempotency: { key, fingerprint } }
}
