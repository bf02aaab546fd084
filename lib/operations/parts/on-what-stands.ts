import { namesFallen } from '../../data/evidence-record'
import type { Claim } from '../../domain/claim/claim'
import { standing } from '../../domain/claim/standing-evidence'
import type { NewsroomId } from '../../domain/ids'
import { invalid, type Problem } from '../../domain/problem'
import type { ClaimStep } from './change-one-claim'

/**
 * The check for a verdict that is put forward or approved, after `read`, which is about what the person saw: none is given on a
 * source that fell. Evidence falls with its source, but for that of a claim which was out of the check then and has come back.
 */
export function onWhatStands(
  newsroom: NewsroomId,
  read: Pick<ClaimStep, 'overtaken'>,
): Pick<ClaimStep, 'overtaken'> {
  return {
    overtaken: async (claim) => (await read.overtaken?.(claim)) ?? refuseFallenEvidence(newsroom, claim),
  }
}

async function refuseFallenEvidence(
  newsroom: NewsroomId,
  { state, evidence }: Pick<Claim, 'state' | 'evidence'>,
): Promise<Problem | null> {
  const sources = state === 'withdrawn' ? [] : standing(evidence).map(({ source }) => source.id)
  return (await namesFallen(newsroom, sources)) ? invalid('evidence', 'rests-on-fallen-source') : null
}
