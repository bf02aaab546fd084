import { findClaim } from '../../data/claim-record'
import { commit } from '../../data/commit'
import { deliver } from '../../data/inbox-record'
import type { Write } from '../../data/write'
import type { Claim } from '../../domain/claim/claim'
import type { Change, Stamp } from '../../domain/history/change'
import { noticesOfStep } from '../../domain/inbox/notices-of-step'
import type { Actor } from '../../domain/newsroom/actor'
import { type Aspect, isUnchangedSince } from '../../domain/newsroom/versions'
import type { Permission } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from './permitted'
import { stampOf } from './stamp-of'

/** One step of a claim, in its parts. `decide` answers null when nothing would change; then nothing is written. */
export type ClaimStep = {
  find: () => Promise<Claim | null>
  may: (claim: Claim) => Permission
  /** Why the step is not for the claim as it stands now: it is another than the person saw. */
  overtaken?: (claim: Claim) => Problem | null | Promise<Problem | null>
  decide: (claim: Claim, stamp: Stamp) => Result<Change<Claim> | null, Problem>
  writes: (before: Claim, after: Claim) => Write[]
  /** The id of what the step makes besides, such as a piece of evidence. */
  made?: string
}

/**
 * Load, may they, decide, save and record. When somebody else saved in between, the step is taken anew on what stands now: a
 * person who named a version is told, and what no longer fits is refused.
 */
export async function changeOneClaim(actor: Actor, step: ClaimStep): Promise<Result<Claim, Problem>> {
  for (let attempt = 1; ; attempt += 1) {
    const found = permitted(await step.find(), step.may)
    if (!found.ok) return found
    const claim = found.value
    const overtaken = await step.overtaken?.(claim)
    if (overtaken) return fail(overtaken)

    const decision = step.decide(claim, stampOf(actor))
    if (!decision.ok) return decision
    if (!decision.value) return succeed(claim)

    const { after, event } = decision.value
    const writes = [
      ...step.writes(claim, after),
      ...deliver(actor, claim.article, noticesOfStep(claim, after, actor.id)),
    ]
    const outcome = await commit(actor, claim.article, event, writes, step.made)
    if (outcome === 'done') return succeed((await findClaim(actor.newsroom.id, claim.id)) ?? after)
    if (attempt === 5) return fail({ code: 'stale' })
  }
}

/** The check for a version of the claim that came with the request, if one did: these aspects are as they were then. */
export function atVersion(
  version: number | undefined,
  aspects: readonly Aspect[] = ['content'],
): Pick<ClaimStep, 'overtaken'> {
  if (version === undefined) return {}
  return { overtaken: (claim) => (isUnchangedSince(claim, version, aspects) ? null : { code: 'stale' }) }
}

/** The same for a version of a part of the claim. */
export function atVersionOf(
  part: (claim: Claim) => { version: number },
  version: number | undefined,
): Pick<ClaimStep, 'overtaken'> {
  if (version === undefined) return {}
  return { overtaken: (claim) => (part(claim).version === version ? null : { code: 'stale' }) }
}
