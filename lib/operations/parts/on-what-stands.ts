import { namesFallen } from '../../data/evidence-record'
import { standing } from '../../domain/claim/standing-evidence'
import type { NewsroomId } from '../../domain/ids'
import { invalid } from '../../domain/problem'
import type { ClaimStep } from './change-one-claim'

/**
 * For a verdict that is put forward or approved: none is given on a source that fell. Evidence falls with its source, but for that of
 * a claim which was out of the check then and has come back.
 */
export function onWhatStands(newsroom: NewsroomId): Pick<ClaimStep, 'hindrance'> {
  return {
    async hindrance({ evidence }) {
      const sources = standing(evidence).map(({ source }) => source.id)
      return (await namesFallen(newsroom, sources)) ? invalid('evidence', 'rests-on-fallen-source') : null
    },
  }
}
