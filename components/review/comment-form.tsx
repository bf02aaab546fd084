'use client'

import { useTranslations } from 'next-intl'
import { ClaimForm } from '@/components/claim/claim-form'
import { useClaimForm } from '@/components/claim/use-claim-form'
import type { Panel } from '@/components/workspace/panel'
import { undoing } from '@/components/workspace/undo'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Comment } from '@/lib/domain/claim/comment'
import { isolated } from '@/lib/domain/text/isolated'
import { MentionField } from './mention-field'

type Props = { claim: Claim; panel: Panel; replyTo?: Comment }

/** Says something about a claim, or answers what was said. */
export function CommentForm({ claim, panel, replyTo }: Props) {
  const t = useTranslations('comments')
  const app = useTranslations('app')
  const problems = useTranslations('problems')
  const { actor } = useWorkspace()
  const form = useClaimForm({ claim, panel, saved: { text: '' } })
  const title = replyTo
    ? t('replyTo', { name: isolated(replyTo.createdBy.name ?? app('erasedPerson')) })
    : t('text', { number: claim.number })

  const save = (on = form.seen()) =>
    form.send({
      ask: (send) =>
        send(calls.addComment, {
          params: { claimId: claim.id },
          body: { text: form.values.text, ...(replyTo && { replyTo: replyTo.id }) },
        }),
      on,
      done: (saved) => ({ claim: saved, say: t('added'), undo: undoing.comment(saved, actor.id) }),
    })

  return (
    <ClaimForm
      title={title}
      submit={t('send')}
      off={form.values.text.trim() ? null : problems('fields.required')}
      pending={form.pending}
      draft={form.draft}
      problem={form.problem}
      fields={['text']}
      conflict={form.conflict}
      onSubmit={save}
      onLeave={form.leave}
    >
      <MentionField
        id={form.first}
        label={t('field')}
        hint={t('mentionHint')}
        {...form.field('text')}
        onChange={(text) => form.change({ text })}
      />
    </ClaimForm>
  )
}
