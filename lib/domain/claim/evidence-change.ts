import type { Change, Stamp } from '../history/change'
import type { EvidenceId } from '../ids'
import { mostEvidence } from '../limits'
import { raised } from '../newsroom/versions'
import { invalid, type Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Claim } from './claim'
import type { Evidence, EvidenceInput, EvidencePatch } from './evidence'
import { recordClaimChange } from './recorded-claim'
import { reopenedBySystem } from './reopening'
import type { Source } from './source'

/** Attaches a piece of evidence; an approval of the claim falls away. */
export function decideAttachment(
  claim: Claim,
  input: Omit<EvidenceInput, 'source'> & { id: EvidenceId; source: Source },
  stamp: Stamp,
): Result<Change<Claim>, Problem> {
  if (claim.state === 'withdrawn') return fail({ code: 'wrong-state', state: claim.state })
  if (claim.evidence.length >= mostEvidence) {
    return fail(invalid('evidence', 'too-many-pieces', { maximum: mostEvidence }))
  }
  const piece: Evidence = {
    ...input,
    withdrawal: null,
    restoration: null,
    version: 1,
    createdBy: stamp.by,
    createdAt: stamp.at,
  }
  const after: Claim = {
    ...claim,
    ...reopenedBySystem(claim, 'evidence-attached', stamp),
    evidence: [...claim.evidence, piece],
    ...raised(claim),
  }
  return succeed({ after, event: recordClaimChange('evidence-attached', claim, after) })
}

/** Changes a piece of evidence; null when nothing would change. */
export function decideEvidenceChange(
  claim: Claim,
  piece: Evidence,
  patch: Omit<EvidencePatch, 'source'> & { source?: Source },
  stamp: Stamp,
): Result<Change<Claim> | null, Problem> {
  if (claim.state === 'withdrawn') return fail({ code: 'wrong-state', state: claim.state })
  if (piece.withdrawal) return fail({ code: 'wrong-state', state: 'withdrawn' })
  const wanted: Evidence = {
    ...piece,
    stance: patch.stance ?? piece.stance,
    source: patch.source ?? piece.source,
    // Only one that stands takes its place.
    sourceFell: patch.source ? undefined : piece.sourceFell,
    quote: patch.quote ?? piece.quote,
    locator: patch.locator === undefined ? piece.locator : patch.locator,
    translation: patch.translation === undefined ? piece.translation : patch.translation,
  }
  if (JSON.stringify(wanted) === JSON.stringify(piece)) return succeed(null)
  return succeed(replaceEvidence('evidence-changed', claim, { ...wanted, version: piece.version + 1 }, stamp))
}

/** Takes a piece of evidence back, with a reason. It stays to be read and counts for nothing. */
export function decideEvidenceWithdrawal(
  claim: Claim,
  piece: Evidence,
  reason: string,
  stamp: Stamp,
): Result<Change<Claim>, Problem> {
  if (claim.state === 'withdrawn') return fail({ code: 'wrong-state', state: claim.state })
  if (piece.withdrawal) return fail({ code: 'wrong-state', state: 'withdrawn' })
  const withdrawn: Evidence = {
    ...piece,
    withdrawal: { reason, ...stamp },
    restoration: null,
    version: piece.version + 1,
  }
  return succeed(replaceEvidence('evidence-withdrawn', claim, withdrawn, stamp))
}

/** Lets a withdrawn piece of evidence count again, with a reason, as long as its source does: an approval that did without it falls away. */
export function decideEvidenceRestoration(
  claim: Claim,
  piece: Evidence,
  reason: string,
  stamp: Stamp,
): Result<Change<Claim>, Problem> {
  if (claim.state === 'withdrawn') return fail({ code: 'wrong-state', state: claim.state })
  if (!piece.withdrawal) return fail({ code: 'wrong-state', state: 'standing' })
  if (piece.sourceFell) return fail(invalid('source', 'source-withdrawn'))
  const restored: Evidence = {
    ...piece,
    withdrawal: null,
    restoration: { reason, ...stamp },
    version: piece.version + 1,
  }
  return succeed(replaceEvidence('evidence-restored', claim, restored, stamp))
}

function replaceEvidence(
  action: 'evidence-changed' | 'evidence-withdrawn' | 'evidence-restored',
  claim: Claim,
  piece: Evidence,
  stamp: Stamp,
): Change<Claim> {
  const after: Claim = {
    ...claim,
    ...reopenedBySystem(claim, action, stamp),
    evidence: claim.evidence.map((other) => (other.id === piece.id ? piece : other)),
    ...raised(claim),
  }
  return { after, event: recordClaimChange(action, claim, after) }
}
