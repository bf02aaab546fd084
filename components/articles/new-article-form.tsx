'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useDraft } from '@/components/drafts/draft'
import { DraftNote } from '@/components/drafts/draft-note'
import { SetAside } from '@/components/drafts/waiting-drafts'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import { directionOf } from '@/lib/domain/article/language'
import { useRouter } from '@/lib/i18n/navigation'
import { languageOptions } from './languages'
import { likelyLanguage } from './likely-language'
import { TextSize } from './text-size'

/**
 * Brings an article in. The draft stays in this browser until the server has answered with the saved article. Its language
 * is guessed from the text until one is chosen.
 */
export function NewArticleForm({ language }: { language: string }) {
  const t = useTranslations('newArticle')
  const app = useTranslations('app')
  const locale = useLocale()
  const router = useRouter()
  const draft = useDraft(form, empty)
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)
  const values = {
    ...draft.values,
    language: draft.values.language || likelyLanguage(draft.values, language),
  }
  const direction = directionOf(values.language)

  const field = (name: Exclude<keyof typeof empty, 'title'>) => ({
    label: t(name),
    ...control(name),
  })
  const control = (name: keyof typeof empty) => ({
    name,
    value: values[name],
    error: errorAt(name),
    onChange: (event: { target: { value: string } }) => draft.change({ [name]: event.target.value }),
  })

  async function submit(event: FormEvent) {
    event.preventDefault()
    const confirmed = draft.saving()
    const answer = await send(calls.addArticle, { body: values })
    if (!answer?.ok) return
    confirmed()
    router.push(`/articles/${answer.value.id}`)
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="grid content-start gap-5">
        <ProblemNotice problem={problem} fields={Object.keys(values)} />
        <TextField
          {...control('title')}
          label={t('articleTitle')}
          required
          dir={direction}
          lang={values.language}
          className="reading min-h-12 text-xl font-bold"
        />
        <div className="grid gap-1">
          <TextArea
            {...field('text')}
            hint={t('textHint')}
            required
            rows={18}
            dir={direction}
            lang={values.language}
            className="reading text-xl"
          />
          <TextSize text={values.text} />
        </div>
      </div>
      <fieldset className="grid content-start gap-5 self-start rounded border border-line bg-sheet p-5">
        <legend className="sr-only">{t('details')}</legend>
        <SelectField {...field('language')} options={languageOptions(locale, values.language)} />
        <TextField {...field('byline')} note={app('optional')} />
        <TextField {...field('outlet')} note={app('optional')} />
        <TextField {...field('sourceUrl')} note={app('optional')} type="url" />
        <TextField {...field('publishedOn')} note={app('optional')} hint={t('dateHint')} dir="ltr" />
        <Button type="submit" variant="primary" pending={pending}>
          {pending ? t('pending') : t('submit')}
        </Button>
        {draft.kept ? (
          <Button size="small" variant="quiet" onClick={draft.forget}>
            {t('discard')}
          </Button>
        ) : null}
        <SetAside form={form} />
        <DraftNote draft={draft} />
      </fieldset>
    </form>
  )
}

const form = 'new-article'
const empty = { title: '', text: '', byline: '', outlet: '', sourceUrl: '', publishedOn: '', language: '' }
