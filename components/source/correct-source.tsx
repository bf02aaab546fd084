'use client'

import { useTranslations } from 'next-intl'
import { useDraft } from '@/components/drafts/draft'
import { useFieldErrors } from '@/components/problem-text'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import type { KnownSource } from '@/lib/domain/claim/known-source'
import { sourceTypes } from '@/lib/domain/claim/source-type'
import { useRouter } from '@/lib/i18n/navigation'
import { StepForm, type StepOfSource, useFall } from './step-form'

/** Describes a source as it should have been; all evidence from it names that from then on. */
export function CorrectSource({ source, effects, onLeave }: StepOfSource) {
  const t = useTranslations()
  const router = useRouter()
  const draft = useDraft(`source/${source.id}/correction`, { ...fieldsOf(source), reason: '' })
  const { seen, send, shown } = useFall(effects)
  const errorAt = useFieldErrors(shown.problem)

  async function submit() {
    const { reason, ...described } = draft.values
    const confirmed = draft.saving()
    const sent = { params: { sourceId: source.id }, body: { source: described, reason, seen } }
    const answer = await send(calls.correctSource, sent)
    if (!answer?.ok) return
    confirmed()
    router.push(`/sources/${answer.value.id}`)
    router.refresh()
  }

  return (
    <StepForm
      step="correct"
      {...shown}
      {...{ draft, onLeave }}
      fields={[...texts, 'type'].map((name) => `source.${name}`)}
      onSubmit={submit}
    >
      {texts.map((name) => (
        <TextField
          key={name}
          label={name === 'title' ? t('evidence.source.name') : t(`sources.facts.${name}`)}
          name={name}
          {...(name === 'title' ? { required: true } : { note: t('app.optional') })}
          {...(name === 'url' && { type: 'url' })}
          {...(name === 'publishedOn' && { dir: 'ltr' as const })}
          value={draft.values[name]}
          error={errorAt(`source.${name}`)}
          onChange={({ currentTarget }) => draft.change({ [name]: currentTarget.value })}
        />
      ))}
      <SelectField
        label={t('sources.facts.type')}
        value={draft.values.type}
        error={errorAt('source.type')}
        onChange={({ currentTarget }) => draft.change({ type: currentTarget.value })}
        options={sourceTypes.map((value) => ({ value, label: t(`sourceTypes.${value}`) }))}
      />
    </StepForm>
  )
}

const texts = ['title', 'author', 'publisher', 'url', 'publishedOn', 'interest', 'origin'] as const

/** A source as a form holds it. */
function fieldsOf({ title, author, publisher, url, publishedOn, type, interest, origin }: KnownSource) {
  return {
    title,
    author: author ?? '',
    publisher: publisher ?? '',
    url: url ?? '',
    publishedOn: publishedOn ?? '',
    type: String(type),
    interest: interest ?? '',
    origin: origin ?? '',
  }
}
