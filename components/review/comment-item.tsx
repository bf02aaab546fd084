'use client'

import { useTranslations } from 'next-intl'
import { PersonName, whoWhen } from '@/components/claim/who-when'
import { WaitingToBeSent } from '@/components/drafts/waiting-to-be-sent'
import { ErasedText } from '@/components/history/erased-text'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import { draftKey } from '@/components/workspace/panel'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Comment } from '@/lib/domain/claim/comment'
import { mayComment } from '@/lib/domain/policy'
import { directionOfText } from '@/lib/domain/text/direction'
import { useRouter } from '@/lib/i18n/navigation'
import { CommentForm } from './comment-form'
import { CommentWords } from './comment-words'

/** A comment with its answers. One that is settled folds away; of one that was taken back only that is said. */
export function CommentItem(props: { claim: Claim; comment: Comment; replies: readonly Comment[] }) {
  const t = useTranslations('comments')
  const { resolved } = props.comment
  if (!resolved) return <Conversation {...props} />
  return (
    <details className="text-muted">
      <summary className="w-fit rounded text-small">
        {t.rich('resolved', whoWhen(resolved.by, resolved.at))}
      </summary>
      <div className="mt-2">
        <Conversation {...props} />
      </div>
    </details>
  )
}

function Conversation({
  claim,
  comment,
  replies,
}: {
  claim: Claim
  comment: Comment
  replies: readonly Comment[]
}) {
  const { actor, panel, open } = useWorkspace()
  const may = mayComment(actor).allowed
  const reply = `reply/${comment.id}` as const
  return (
    <article className="grid gap-1">
      <Said comment={comment} />
      {replies.map((answer) => (
        <div key={answer.id} className="border-s-2 border-line ps-3">
          <Said comment={answer} />
        </div>
      ))}
      <WaitingToBeSent
        form={draftKey(claim.id, reply)}
        onTakenBack={() => open(claim.number, { panel: reply, focus: true })}
      />
      {may && panel === reply ? <CommentForm claim={claim} panel={reply} replyTo={comment} /> : null}
      {may && panel !== reply && !comment.resolved ? <Steps claim={claim} comment={comment} /> : null}
    </article>
  )
}

function Said({ comment: { createdBy, createdAt, text, mentions, withdrawn } }: { comment: Comment }) {
  const t = useTranslations('comments')
  if (withdrawn) {
    return <p className="text-small text-muted">{t.rich('withdrawn', whoWhen(withdrawn.by, withdrawn.at))}</p>
  }
  return (
    <>
      <p className="text-small text-muted">
        <PersonName person={createdBy} /> · <Time at={createdAt} />
      </p>
      <p dir={directionOfText(text ?? '')} className="whitespace-pre-wrap">
        {text === null ? <ErasedText /> : <CommentWords text={text} mentions={mentions} />}
      </p>
    </>
  )
}

function Steps({ claim: { number }, comment }: { claim: Claim; comment: Comment }) {
  const t = useTranslations('comments')
  const { announce, learn, focusOn, open } = useWorkspace()
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
    <>
      <p className="-ms-2.5 flex flex-wrap">
        <Button
          size="small"
          variant="quiet"
          onClick={() => open(number, { panel: `reply/${comment.id}`, focus: true })}
        >
          {t('reply')}
        </Button>
        {comment.withdrawn ? null : (
          <Button size="small" variant="quiet" pending={pending} onClick={resolve}>
            {t('resolve')}
          </Button>
        )}
      </p>
      <ProblemNotice problem={problem} />
    </>
  )
}
