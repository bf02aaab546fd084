'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { languageOptions } from '@/components/articles/languages'
import { Conflict } from '@/components/claim/conflict'
import { useDraft } from '@/components/drafts/draft'
import { DraftNote } from '@/components/drafts/draft-note'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Article } from '@/lib/domain/article/article'
import type { ArticleDetails as Details } from '@/lib/domain/article/article-change'
import { directionOf } from '@/lib/domain/article/language'
import { useRouter } from '@/lib/i18n/navigation'
import { compareArticles } from './article-conflict'
import { articleFields, fieldsOf, patchOf } from './article-fields'

export type KnownArticle = Details & Pick<Article, 'id' | 'version'> & { revision: number }

type Props = { article: KnownArticle; onDone: () => void }

/** What is known about an article besides its text, to be corrected. */
export function ArticleDetailsForm({ article, onDone }: Props) {
  const t = useTranslations()
  const form = useTranslations('newArticle')
  const words = useTranslations('workspace')
  const locale = useLocale()
  const router = useRouter()
  const { announce } = useWorkspaceActions()
  const draft = useDraft(`details/${article.id}`, fieldsOf(article), article.version)
  const { values } = draft
  const { send, pending, problem, clear } = useSubmission<'changeArticle'>()
  const errorAt = useFieldErrors(problem)
  const [seen, setSeen] = useState(article)
  const now = problem?.code === 'stale' ? problem.current : null

  async function save(version = draft.version) {
    const patch = patchOf(fieldsOf(article), values)
    if (!patch) return giveUp()
    const confirmed = draft.saving()
    const answer = await send(calls.changeArticle, {
      params: { articleId: article.id },
      body: patch,
      version,
    })
    if (!answer?.ok) return
    announce(words('saved'))
    confirmed()
    close()
  }

  function giveUp() {
    draft.forget()
    close()
  }

  function close() {
    clear()
    router.refresh()
    onDone()
  }

  const control = (name: (typeof articleFields)[number]) => ({
    label: form(name === 'title' ? 'articleTitle' : name),
    name,
    value: values[name],
    error: errorAt(name),
    onChange: (event: { target: { value: string } }) => draft.change({ [name]: event.target.value }),
  })

  return (
    <form
      method="post"
      noValidate
      className="grid gap-4"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (!now) void save()
      }}
    >
      <TextField {...control('title')} dir={directionOf(values.language)} lang={values.language} />
      <SelectField {...control('language')} options={languageOptions(locale, values.language)} />
      <TextField {...control('byline')} note={t('app.optional')} />
      <TextField {...control('outlet')} note={t('app.optional')} />
      <TextField {...control('sourceUrl')} note={t('app.optional')} type="url" />
      <TextField {...control('publishedOn')} note={t('app.optional')} hint={form('dateHint')} dir="ltr" />
      {now ? (
        <Conflict
          key={now.version}
          comparison={compareArticles(seen, now, values, t)}
          pending={pending}
          onKeepMine={() => {
            setSeen({ ...now, revision: now.revision.number })
            void save(now.version)
          }}
          onTakeTheirs={giveUp}
        />
      ) : (
        <ProblemNotice problem={problem} fields={articleFields} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        {now ? null : (
          <Button type="submit" variant="primary" pending={pending}>
            {pending ? words('saving') : words('save')}
          </Button>
        )}
        {draft.kept && !now ? (
          <Button variant="quiet" onClick={giveUp}>
            {words('discard')}
          </Button>
        ) : null}
      </div>
      <DraftNote draft={draft} />
    </form>
  )
}
