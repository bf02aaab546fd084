'use client'

import { useTranslations } from 'next-intl'
import { VerdictWord } from '@/components/claim/verdict-badge'
import { useDraftField, useHasDraft } from '@/components/drafts/draft'
import { Button } from '@/components/ui/button'
import { draftKey } from '@/components/workspace/panel'
import { useWorkspace } from '@/components/workspace/workspace'
import type { Claim } from '@/lib/domain/claim/claim'
import { verdicts } from '@/lib/domain/claim/verdict'

/** The way to the proposal form, with the verdict that was in mind when the claim was marked. */
export function Propose({ claim }: { claim: Claim }) {
  const t = useTranslations('proposal')
  const words = useTranslations('workspace')
  const { open } = useWorkspace()
  const key = draftKey(claim.id, 'proposal')
  const hasDraft = useHasDraft(key)
  const typed = useDraftField(key, 'verdict')
  const inMind = verdicts.find((verdict) => verdict === typed)
  return (
    <p className="flex flex-wrap items-center gap-2">
      <Button
        size="small"
        variant={claim.evidence.length > 0 ? 'primary' : 'plain'}
        onClick={() => open(claim.number, { panel: 'proposal', focus: true })}
      >
        {t('propose')}
      </Button>
      {inMind ? <VerdictWord verdict={inMind} className="text-small" /> : null}
      {hasDraft ? <span className="text-small text-muted">({words('draft')})</span> : null}
    </p>
  )
}
