import type { Change, Stamp } from '../history/change'
import type { HistoryEvent } from '../history/history-event'
import { optionalProse, prose } from '../history/prose'
import { invalid, type Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Claim } from './claim'
import type { Evidence } from './evidence'
import { decideEvidenceChange, decideEvidenceWithdrawal } from './evidence-change'
import { isFallen, type KnownSource, mostFalling, type SeenEffects, type SourceEffects } from './known-source'
import { describes, type Source } from './source'
import type { SourceUse } from './source-use'
import { standing } from './standing-evidence'

/** What becomes of a claim in the check when a source of its evidence falls. */
function effectOn({ state }: Pick<Claim, 'state'>): keyof SourceEffects {
  if (state === 'approved') return 'reopens'
  return state === 'proposed' ? 'voids' : 'changes'
}

/** What falls with a source; `uses` name each claim in the check that stands on it once. */
export function effectsOf(uses: readonly SourceUse[]): SourceEffects {
  const effects: SourceEffects = { reopens: [], voids: [], changes: [] }
  for (const use of uses) effects[effectOn(use.claim)].push(use)
  return effects
}

/** Whether just these claims fall, each as somebody saw it. */
export function isAsSeen(seen: SeenEffects, claims: readonly Claim[]): boolean {
  const told = new Set([...seen.reopens, ...seen.voids, ...seen.changes])
  return claims.length === told.size && claims.every((claim) => seen[effectOn(claim)].includes(claim.id))
}

/** One claim that changes with its source: a step for each piece of evidence that is from it, in their order. */
export type FallingClaim = {
  before: Claim
  after: Claim
  pieces: { before: Evidence; after: Evidence }[]
  events: HistoryEvent[]
}

/** What the fall of a source changes: the source with the entry of the newsroom, and its claims each with theirs. */
export type SourceFall = { event: HistoryEvent; claims: FallingClaim[] }

/** Withdraws a source, with a reason: each piece of evidence from it is withdrawn for that reason. */
export function decideSourceWithdrawal(
  known: KnownSource,
  claims: readonly Claim[],
  reason: string,
  stamp: Stamp,
): Result<SourceFall, Problem> {
  const { id, title } = known
  return decideFall(known, claims, {
    decide: (claim, piece) => decideEvidenceWithdrawal(claim, piece, reason, stamp),
    event: {
      ...{ action: 'source-withdrawn', claim: null },
      before: { source: { id, withdrawal: null } },
      after: { source: { id, title, withdrawal: { reason: prose(reason), by: stamp.by.id } } },
    },
  })
}

/**
 * Corrects a source, with a reason: each piece of evidence from it names `corrected` instead, a new source. Null when that
 * describes it as it was.
 */
export function decideSourceCorrection(
  known: KnownSource,
  claims: readonly Claim[],
  { corrected, reason }: { corrected: Source; reason: string },
  stamp: Stamp,
): Result<SourceFall | null, Problem> {
  const { id: to, ...description } = corrected
  if (!isFallen(known) && describes(description, known)) return succeed(null)
  const { withdrawal: _withdrawal, correction: _correction, ...was } = known
  return decideFall(known, claims, {
    decide: (claim, piece) => decideEvidenceChange(claim, piece, { source: corrected }, stamp),
    event: {
      ...{ action: 'source-corrected', claim: null },
      before: { source: { ...was, author: optionalProse(was.author), correction: null } },
      after: {
        source: {
          ...{ ...description, id: known.id, author: optionalProse(description.author) },
          correction: { to, reason: prose(reason), by: stamp.by.id },
        },
      },
    },
  })
}

type Fall = {
  decide: (claim: Claim, piece: Evidence) => Result<Change<Claim> | null, Problem>
  event: HistoryEvent
}

function decideFall(
  known: KnownSource,
  claims: readonly Claim[],
  { decide, event }: Fall,
): Result<SourceFall, Problem> {
  if (isFallen(known))
    return fail({ code: 'wrong-state', state: known.withdrawal ? 'withdrawn' : 'corrected' })
  if (claims.length > mostFalling) return fail(invalid('source', 'too-many-items', { maximum: mostFalling }))
  const falling: FallingClaim[] = []
  for (const before of claims) {
    let after = before
    const [pieces, events]: [FallingClaim['pieces'], HistoryEvent[]] = [[], []]
    for (const piece of standing(before.evidence).filter(({ source }) => source.id === known.id)) {
      const step = decide(after, piece)
      if (!step.ok) return step
      if (!step.value) continue
      after = step.value.after
      events.push(step.value.event)
      pieces.push({ before: piece, after: after.evidence.find(({ id }) => id === piece.id) ?? piece })
    }
    if (events.length > 0) falling.push({ before, after, pieces, events })
  }
  return succeed({ event, claims: falling })
}
