'use client'

import { useTranslations } from 'next-intl'
import { ReasonForm } from '@/components/claim/reason-form'
import { PersonName, whoWhen } from '@/components/claim/who-when'
import { useHasDraft } from '@/components/drafts/draft'
import { WaitingToBeSent } from '@/components/drafts/waiting-to-be-sent'
import { ErasedText } from '@/components/history/erased-text'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { FreeText } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import { draftKey } from '@/components/workspace/panel'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Comment } from '@/lib/domain/claim/comment'
import { mayComment } from '@/lib/domain/policy'
import { useRouter } from '@/lib/i18n/navigation'

/** Remarks on a claim; those that are settled fold away. */
export function Comments({ claim }: { claim: Claim }) {
  const t = useTranslations('comments')
  const words = useTranslations('workspace')
  const { actor, panel, open } = useWorkspace()
  const hasDraft = useHasDraft(draftKey(claim.id, 'comment'))
  const may = mayComment(actor).allowed
  const waiting = claim.comments.filter(({ resolved }) => resolved === null)
  const settled = claim.comments.filter(({ resolved }) => resolved !== null)
  if (claim.comments.length === 0 && !may) return null
  return (
    <section aria-labelledby={`claim-${claim.number}-comments-heading`} className="grid gap-3">
      <h3 id={`claim-${claim.number}-comments-heading`} className="font-semibold">
        {t('title')}{' '}
        <span className="ms-1 text-small font-normal text-muted">
          {t('count', { count: claim.comments.length })}
        </span>
      </h3>
      {waiting.map((comment) => (
        <CommentText key={comment.id} comment={comment} may={may} number={claim.number} />
      ))}
      {settled.length > 0 ? (
        <Disclosure summary={t('resolvedOnes', { count: settled.length })}>
          <div className="grid gap-3 text-muted">
            {settled.map((comment) => (
              <CommentText key={comment.id} comment={comment} may={false} number={claim.number} />
            ))}
          </div>
        </Disclosure>
      ) : null}
      <WaitingToBeSent
        form={draftKey(claim.id, 'comment')}
        onTakenBack={() => open(claim.number, { panel: 'comment', focus: true })}
      />
      {may && panel === 'comment' ? (
        <ReasonForm
          claim={claim}
          panel="comment"
          field="text"
          step={(send, { written }) =>
            send(calls.addComment, { params: { claimId: claim.id }, body: { text: written } })
          }
          title={t('text', { number: claim.number })}
          label={t('add')}
          submit={t('send')}
          said={t('added')}
        />
      ) : null}
      {may && panel !== 'comment' ? (
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
      ) : null}
    </section>
  )
}

function CommentText({ comment, may, number }: { comment: Comment; may: boolean; number: number }) {
  const t = useTranslations('comments')
  const { announce, learn, focusOn } = useWorkspace()
  const router = useRouter()
  const { send, pending, problem } = useSubmission()

  async function resolve() {
    const answer = await send(calls.resolveComment, { params: { commentId: comment.id }, body: {} })
    // Somebody settled it meanwhile: then it is shown as theirs.
    if (answer && !answer.ok) router.refresh()
    if (!answer?.ok) return
    learn(answer.value)
    announce(t('resolvedNow'))
    focusOn(`claim-${number}-title`)
    router.refresh()
  }

  return (
    <article className="grid gap-0.5">
      <p className="text-small text-muted">
        <PersonName person={comment.createdBy} /> · <Time at={comment.createdAt} />
      </p>
      <p dir="auto" className="whitespace-pre-wrap">
        {comment.text === null ? <ErasedText /> : <FreeText>{comment.text}</FreeText>}
      </p>
      {comment.resolved ? (
        <p className="text-small">{t.rich('resolved', whoWhen(comment.resolved.by, comment.resolved.at))}</p>
      ) : null}
      {may ? (
        <p>
          <Button size="small" variant="quiet" className="-ms-2.5" pending={pending} onClick={resolve}>
            {t('resolve')}
          </Button>
        </p>
      ) : null}
      <ProblemNotice problem={problem} />
    </article>
  )
}
