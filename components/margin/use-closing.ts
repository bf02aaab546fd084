import { cardsAreBelow, goToWords } from '@/components/text/claims-in-text'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'

/** Closes the open claim. Focus stays on its card; where that is far below the text, it goes to the words. */
export function useClosing(claim: ListedClaim): () => void {
  const { close, focusOn, wordCursor } = useWorkspaceActions()
  return () => {
    close()
    if (!cardsAreBelow() || !goToWords(claim, wordCursor)) focusOn(`claim-${claim.number}-title`)
  }
}
