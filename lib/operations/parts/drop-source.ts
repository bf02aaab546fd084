import { saveClaim } from '../../data/claim-record'
import { commitAcross } from '../../data/commit'
import { countSourceUses, findKnownSource, saveEvidence } from '../../data/evidence-record'
import { deliver } from '../../data/inbox-record'
import { listClaimsOn } from '../../data/source-use-record'
import type { Write } from '../../data/write'
import type { Claim } from '../../domain/claim/claim'
import { type KnownSource, mostFalling, type SeenEffects } from '../../domain/claim/known-source'
import { type FallingClaim, isAsSeen, type SourceFall } from '../../domain/claim/source-fall'
import type { Stamp } from '../../domain/history/change'
import type { SourceId } from '../../domain/ids'
import { noticesOfStep } from '../../domain/inbox/notices-of-step'
import type { Actor } from '../../domain/newsroom/actor'
import { mayChangeSource } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from './permitted'
import { stampOf } from './stamp-of'

type Drop = {
  /** What the person saw to fall, if they said so. */
  seen: SeenEffects | undefined
  decide: (known: KnownSource, claims: readonly Claim[], stamp: Stamp) => Result<SourceFall | null, Problem>
  /** What is noted of the source itself, which was used so often when its claims were read. */
  writes: (stamp: Stamp, uses: number) => Write[]
  /** The source that is answered with: this one, or the one in its place. */
  answers: SourceId
}

/**
 * Lets a source fall: with all that rests on it, each step with its entry, in one transaction or not at all. `stale` when other
 * claims fall by now than the person saw, or fall otherwise.
 */
export async function dropSource(
  actor: Actor,
  id: SourceId,
  { seen, decide, writes, answers }: Drop,
): Promise<Result<KnownSource, Problem>> {
  const { id: newsroom } = actor.newsroom
  // Others go on working with these claims; then it is decided on what stands now.
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const found = permitted(await findKnownSource(newsroom, id), () => mayChangeSource(actor))
    if (!found.ok) return found
    const stamp = stampOf(actor)
    const uses = await countSourceUses(newsroom, id)
    const resting = await listClaimsOn(newsroom, id, mostFalling + 1)
    const decision = decide(found.value, resting, stamp)
    if (!decision.ok) return decision
    if (!decision.value) return found
    if (seen && !isAsSeen(seen, resting)) return fail({ code: 'stale' })

    const { event, claims } = decision.value
    const events = [
      { article: null, event },
      ...claims.flatMap((claim) =>
        claim.events.map((step) => ({ article: claim.before.article, event: step })),
      ),
    ]
    const saved = [...writes(stamp, uses), ...claims.flatMap((claim) => writesOf(actor, claim))]
    if ((await commitAcross(actor, events, saved, answers)) === 'stale') continue
    const now = await findKnownSource(newsroom, answers)
    return now ? succeed(now) : fail({ code: 'not-found' })
  }
  return fail({ code: 'stale' })
}

function writesOf(actor: Actor, { before, after, pieces }: FallingClaim): Write[] {
  const { id: newsroom } = actor.newsroom
  return [
    saveClaim(newsroom, before, after),
    ...pieces.map((piece) => saveEvidence(newsroom, piece.before, piece.after)),
    ...deliver(actor, before.article, noticesOfStep(before, after, actor.id)),
  ]
}
