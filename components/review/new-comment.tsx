'use client'

import { useTranslations } from 'next-intl'
import { useHasDraft } from '@/components/drafts/draft'
import { Button } from '@/components/ui/button'
import { draftKey } from '@/components/workspace/panel'
import { useWorkspace } from '@/components/workspace/workspace'
import type { Claim } from '@/lib/domain/claim/claim'
import { CommentForm } from './comment-form'

/** The form for a comment, or the way to it. */
export function NewComment({ claim }: { claim: Claim }) {
  const t = useTranslations('comments')
  const words = useTranslations('workspace')
  const { panel, open } = useWorkspace()
  const hasDraft = useHasDraft(draftKey(claim.id, 'comment'))
  if (panel === 'comment') return <CommentForm claim={claim} panel="comment" />
  return (
    <p>
      <Button
        size="small"
        variant="quiet"
        className="-ms-2.5"
        aria-keyshortcuts="c"
        onClick={() => open(claim.number, { panel: 'comment', focus: true })}
      >
        {t('add')}
        {hasDraft ? <span className="text-muted">({words('draft')})</span> : null}
      </Button>
    </p>
  )
}
