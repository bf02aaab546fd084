import type { Change, Stamp } from '../history/change'
import { raised } from '../newsroom/versions'
import { invalid, type Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import { sameRange } from '../text/range'
import { keepsItsWords } from './binding'
import type { AnchorInput, Claim } from './claim'
import { anchorAt, type MarkedText, placed } from './claim-marking'
import { recordClaimChange } from './recorded-claim'
import { reopenedBySystem } from './reopening'

/** Whether a claim waits in the tray for somebody to place it again. */
export function waitsForPlace({ placement, state }: Pick<Claim, 'placement' | 'state'>): boolean {
  return placement !== 'placed' && state !== 'withdrawn'
}

/**
 * A person says where a claim of the tray stands now; the range snaps to whole words. Words that say something else than
 * the old ones undo an approval. Null when the claim stands there already. `anchor` is what `anchorAt` finds there.
 */
export function decidePlacing(
  article: MarkedText,
  claim: Claim,
  input: AnchorInput,
  stamp: Stamp,
  anchor = anchorAt(article, input.start, input.end),
): Result<Change<Claim> | null, Problem> {
  if (claim.state === 'withdrawn') return fail({ code: 'wrong-state', state: claim.state })
  if (input.revision !== article.revision.number) return fail(invalid('revision', 'revision-is-not-current'))
  if (!anchor.ok) return anchor
  if (claim.placement === 'placed') {
    return sameRange(claim, anchor.value)
      ? succeed(null)
      : fail({ code: 'wrong-state', state: claim.placement })
  }
  const after: Claim = {
    ...claim,
    ...anchor.value,
    ...placed,
    revision: article.revision.number,
    ...(keepsItsWords(claim, anchor.value.quote) ? {} : reopenedBySystem(claim, 'words-changed', stamp)),
    ...raised(claim),
  }
  return succeed({ after, event: recordClaimChange('claim-placed', claim, after) })
}
