import type { Stance } from '../claim/stance'
import type { ReportClaim, ReportEvidence } from './report'

/** What speaks on one side of a claim. `interests` names each declared interest once. */
export type ReportPosition = {
  stance: Stance
  evidence: ReportEvidence[]
  origins: number
  interests: string[]
}

/** The sides of a claim that have standing evidence: for, against, then context. Never an average. */
export function positionsOf(claim: Pick<ReportClaim, 'evidence' | 'origins'>): ReportPosition[] {
  return (['supports', 'contradicts', 'context'] as const).flatMap((stance) => {
    const evidence = claim.evidence.filter((piece) => piece.stance === stance && !piece.withdrawal)
    if (evidence.length === 0) return []
    const interests = evidence.flatMap(({ source }) => (source.interest ? [source.interest] : []))
    return [{ stance, evidence, origins: claim.origins[stance], interests: [...new Set(interests)] }]
  })
}

/** Whether the positions are to be read against each other: what stands approved, or is put forward, is *disputed*. */
export function isDisputed(claim: Pick<ReportClaim, 'verdict' | 'proposal' | 'state'>): boolean {
  return (claim.verdict ?? (claim.state === 'proposed' ? claim.proposal?.verdict : null)) === 'disputed'
}
