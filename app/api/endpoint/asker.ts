import type { Call, CallName } from '@/lib/api/calls'
import { contract } from '@/lib/api/contract'
import { scopeOf } from '@/lib/api/scope-of'
import type { Terms } from '@/lib/api/terms'
import { findSignedIn } from '@/lib/auth/actor'
import { findTokenActor } from '@/lib/auth/token-actor'
import { type Actor, isForOther, memberHeader } from '@/lib/domain/newsroom/actor'
import { isConfirmed } from '@/lib/domain/newsroom/session-lifetime'
import { fail, type Result, succeed } from '@/lib/domain/result'
import { requestId } from '@/lib/operations/server/request-id'
import { tell } from '@/lib/request-scope'
import { answerProblem } from './problem-answer'
import { refuseForeign, refuseOtherTypes } from './receive'
import { tellOfCall } from './tell-of-call'

/**
 * Who asks. A program shows a token, and whatever cookies come along count for nothing: no page of another site can make a browser
 * send that header, so it needs no Origin. Everybody else asks by the session, from our own pages.
 */
export async function findAsker<Name extends CallName>(
  call: Call<Name>,
  request: Request,
): Promise<Result<Actor, Response>> {
  tellOfCall(call)
  const program = await findProgram(call, request)
  if (program) return program
  const foreign = refuseForeign(call, request)
  if (foreign) return fail(foreign)
  const signedIn = await findSignedIn({ id: requestId() })
  if (!signedIn) return fail(answerProblem({ code: 'signed-out' }))
  tellOfCall(call, signedIn.actor)
  const asker = forThem(signedIn.actor, request)
  const { sensitive, beforeFactor }: Terms = contract[call.name]
  if (signedIn.lacksFactor && !beforeFactor) return fail(answerProblem({ code: 'needs-factor' }))
  const isTrusted = !sensitive || isConfirmed(signedIn.confirmedAt, Date.now())
  return asker.ok && !isTrusted ? fail(answerProblem({ code: 'confirm-password' })) : asker
}

/** The member in whose name a program asks; null where it is none that asks. */
async function findProgram<Name extends CallName>(
  call: Call<Name>,
  request: Request,
): Promise<Result<Actor, Response> | null> {
  const found = await findTokenActor(request.headers, requestId())
  if (found === undefined) return null
  if (found === null) {
    tell({ watched: true })
    const answer = answerProblem({ code: 'signed-out' })
    answer.headers.set('www-authenticate', 'Bearer')
    return fail(answer)
  }
  if ('wait' in found) return fail(answerProblem({ code: 'throttled', wait: found.wait }))
  tellOfCall(call, found.actor)
  const other = refuseOtherTypes(call, request)
  if (other) return fail(other)
  const scope = scopeOf(call)
  if (scope === null || !found.scopes.includes(scope))
    return fail(
      answerProblem({ code: 'forbidden', reason: scope === null ? 'needs-session' : 'needs-scope' }),
    )
  const terms: Terms = contract[call.name]
  if (terms.adds && !request.headers.has('idempotency-key'))
    return fail(answerProblem({ code: 'key-required' }))
  return forThem(found.actor, request)
}

function forThem(actor: Actor, { headers }: Request): Result<Actor, Response> {
  return isForOther(actor, headers.get(memberHeader))
    ? fail(answerProblem({ code: 'other-member' }))
    : succeed(actor)
}
