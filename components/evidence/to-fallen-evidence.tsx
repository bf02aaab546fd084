import { useTranslations } from 'next-intl'
import { useProblemTexts } from '@/components/problem-text'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import type { Claim } from '@/lib/domain/claim/claim'
import { fallenEvidence } from '@/lib/domain/claim/standing-evidence'
import type { EvidenceId } from '@/lib/domain/ids'
import { isolated } from '@/lib/domain/text/isolated'

/** Why no verdict can be given while some evidence is from a source that fell, and the way to each such piece. */
export function ToFallenEvidence({ claim }: { claim: Claim }) {
  const t = useTranslations('evidence')
  const texts = useProblemTexts()
  const { open, focusOn } = useWorkspaceActions()
  const pieces = fallenEvidence(claim.evidence)
  if (pieces.length === 0) return null
  return (
    <Notice
      action={pieces.map(({ id, source }) => (
        <Button
          key={id}
          size="small"
          onClick={() => {
            // Beside a form the evidence stands in single lines; what was typed stays in its draft.
            open(claim.number, { panel: null })
            focusOn(pieceElement(id))
          }}
        >
          {t('toFallen', { source: isolated(source.title) })}
        </Button>
      ))}
    >
      {texts.field({ path: 'evidence', code: 'rests-on-fallen-source' })}
    </Notice>
  )
}

/** The element of a piece of evidence in its claim's card. */
export function pieceElement(id: EvidenceId): string {
  return `evidence-${id}`
}
