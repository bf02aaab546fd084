'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { compareArticles } from '@/components/articles/article-conflict'
import { TextSize } from '@/components/articles/text-size'
import { Conflict } from '@/components/claim/conflict'
import { useDraft } from '@/components/drafts/draft'
import { DraftNote } from '@/components/drafts/draft-note'
import { SetAside } from '@/components/drafts/waiting-drafts'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import type { Article } from '@/lib/domain/article/article'
import type { CarriedClaim } from '@/lib/domain/article/revision'
import { Link, useRouter } from '@/lib/i18n/navigation'
import { RevisionPreview } from './revision-preview'

type Seen = { text: string; claims: CarriedClaim[] }

/**
 * Writes a new text, shows what it would do to each claim, and only then saves it. The draft stays in this browser
 * until the server has answered; it remembers which version of the article it was begun on.
 */
export function RevisionForm({
  article,
}: {
  article: Omit<Article, 'counts' | 'createdBy' | 'createdAt' | 'sample'>
}) {
  const t = useTranslations('revisions.new')
  const words = useTranslations()
  const router = useRouter()
  const path = `/articles/${article.id}/revisions`
  const params = { articleId: article.id }
  const key = `revision/${article.id}`
  const draft = useDraft(key, { text: article.revision.text, note: '' }, article.version)
  const { text, note } = draft.values
  const asking = useSubmission()
  const saving = useSubmission<'addRevision'>()
  const errorAt = useFieldErrors(saving.problem ?? asking.problem)
  const [seen, setSeen] = useState<Seen | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (seen) heading.current?.focus()
  }, [seen])
  const identical = text === article.revision.text
  const outdated = seen !== null && seen.text !== text

  async function look(event: FormEvent) {
    event.preventDefault()
    saving.clear()
    const answer = await asking.send(calls.previewRevision, { params, body: { text, note } })
    if (!answer?.ok) return
    setSeen({ text, claims: answer.value.claims })
  }

  async function save() {
    const confirmed = draft.saving()
    const answer = await saving.send(calls.addRevision, {
      params,
      body: { text, note },
      version: draft.version,
    })
    if (!answer?.ok) return
    confirmed()
    const { number } = answer.value
    router.push(`${path}?before=${Math.max(1, number - 1)}&after=${number}`)
    router.refresh()
  }

  /** Goes on from the revision that somebody else added meanwhile. */
  function goOn(version: number) {
    draft.rebase(version)
    saving.clear()
    setSeen(null)
    router.refresh()
  }

  /** Gives one's own text up for the one that is saved now. */
  function takeTheirs() {
    draft.forget()
    saving.clear()
    setSeen(null)
    router.refresh()
  }

  const newer = saving.problem?.code === 'stale' ? saving.problem.current : null
  return (
    <div className="grid gap-8">
      <form method="post" onSubmit={look} className="grid gap-5">
        <div className="grid gap-1">
          <TextArea
            label={t('text')}
            hint={t('textHint')}
            name="text"
            required
            rows={16}
            dir={article.direction}
            lang={article.language}
            className="reading text-xl"
            value={text}
            error={errorAt('text')}
            onChange={(event) => draft.change({ text: event.target.value })}
          />
          <TextSize text={text} />
        </div>
        <TextField
          label={t('note')}
          hint={t('noteHint')}
          name="note"
          value={note}
          error={errorAt('note')}
          onChange={(event) => draft.change({ note: event.target.value })}
        />
        <ProblemNotice problem={asking.problem} fields={fields} />
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            variant={seen && !outdated ? 'plain' : 'primary'}
            pending={asking.pending}
            off={identical ? t('identical') : null}
          >
            {asking.pending ? t('previewing') : t('preview')}
          </Button>
          {draft.kept ? (
            <Button variant="quiet" onClick={draft.forget}>
              {t('discard')}
            </Button>
          ) : null}
          <SetAside form={key} />
        </div>
        <DraftNote draft={draft} />
      </form>
      {seen ? (
        <section aria-labelledby="preview" className="grid gap-5">
          <h2 id="preview" ref={heading} tabIndex={-1} className="text-xl font-semibold">
            {t('previewTitle')}
          </h2>
          {newer ? (
            <div className="grid justify-items-start gap-2">
              <Conflict
                comparison={compareArticles(
                  { ...article, revision: article.revision.number },
                  newer,
                  null,
                  words,
                )}
                why={newer.revision.number === article.revision.number ? null : t('stale')}
                pending={saving.pending}
                keepMine={t('staleGo')}
                onKeepMine={() => goOn(newer.version)}
                takeTheirs={t('discard')}
                onTakeTheirs={takeTheirs}
              />
              {newer.revision.number === article.revision.number ? null : (
                <Link
                  href={`${path}?before=${article.revision.number}&after=${newer.revision.number}`}
                  className="text-accent underline underline-offset-4"
                >
                  {t('staleLook')}
                </Link>
              )}
            </div>
          ) : (
            <ProblemNotice problem={saving.problem} fields={fields} />
          )}
          <p>
            <Button
              variant="primary"
              pending={saving.pending}
              off={outdated ? t('outdated') : identical ? t('identical') : null}
              onClick={save}
            >
              {saving.pending ? t('saving') : t('save', { number: article.revision.number + 1 })}
            </Button>
          </p>
          <RevisionPreview article={article} text={seen.text} claims={seen.claims} />
        </section>
      ) : null}
    </div>
  )
}

const fields = ['text', 'note']
