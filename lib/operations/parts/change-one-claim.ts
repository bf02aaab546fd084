import { findClaim } from '../../data/claim-record'
import { commit } from '../../data/commit'
import type { Write } from '../../data/write'
import type { Claim } from '../../domain/claim/claim'
import type { Change, Stamp } from '../../domain/history/change'
import type { Actor } from '../../domain/newsroom/actor'
import type { Permission } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from './permitted'
import { stampOf } from './stamp-of'

/** One step of a claim, in its parts. `decide` answers null when nothing would change; then nothing is written. */
export type ClaimStep = {
  find: () => Promise<Claim | null>
  may: (claim: Claim) => Permission
  /** The version the person was looking at, when they said so: anything newer makes the step stale. */
  expects?: (claim: Claim) => boolean
  decide: (claim: Claim, stamp: Stamp) => Result<Change<Claim> | null, Problem>
  writes: (before: Claim, after: Claim) => Write[]
  /** The id of what the step makes besides, such as a piece of evidence. */
  made?: string
}

/**
 * Load, may they, decide, save and record. When somebody else saved in between, a person who named a version is told
 * (`stale`); otherwise the step is decided anew on what stands now, which refuses it if it no longer fits.
 */
export async function changeOneClaim(actor: Actor, step: ClaimStep): Promise<Result<Claim, Problem>> {
  for (let attempt = 1; ; attempt += 1) {
    const found = permitted(await step.find(), step.may)
    if (!found.ok) return found
    const claim = found.value
    if (step.expects && !step.expects(claim)) return fail({ code: 'stale' })

    const decision = step.decide(claim, stampOf(actor))
    if (!decision.ok) return decision
    if (!decision.value) return succeed(claim)

    const { after, event } = decision.value
    const outcome = await commit(actor, claim.article, event, step.writes(claim, after), step.made)
    if (outcome === 'done') return succeed((await findClaim(actor.newsroom.id, claim.id)) ?? after)
    if (step.expects || attempt === 5) return fail({ code: 'stale' })
  }
}

/** The check for a claim version that came with the request, if one did. */
export function atVersion(version: number | undefined): Pick<ClaimStep, 'expects'> {
  return version === undefined ? {} : { expects: (claim) => claim.version === version }
}
