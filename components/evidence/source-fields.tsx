'use client'

import { Library } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { useClaimForm } from '@/components/claim/use-claim-form'
import { Button } from '@/components/ui/button'
import { Isolated } from '@/components/ui/free-text'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { sourceTypes } from '@/lib/domain/claim/source-type'
import { chosen, type EvidenceFields } from './evidence-fields'
import { KnownSources } from './known-sources'

/** The source of a piece of evidence: one the newsroom knows already, or a new one. */
export function SourceFields({ form }: { form: ReturnType<typeof useClaimForm<EvidenceFields>> }) {
  const t = useTranslations('evidence')
  const types = useTranslations('sourceTypes')
  const { values, change, field } = form
  const titleId = `${form.first}-title`

  if (values.sourceId) {
    return (
      <div className="grid gap-1 rounded-lg bg-accent-wash p-3">
        <p className="flex items-center gap-1.5 text-small text-muted">
          <Library aria-hidden className="size-3.5" />
          {t('source.chosen')}
        </p>
        <p className="font-medium">
          <Isolated>{values.sourceTitle}</Isolated>
        </p>
        <Button
          size="small"
          variant="quiet"
          className="-ms-2.5 justify-self-start"
          onClick={() => {
            change({ sourceId: '', sourceTitle: '' })
            requestAnimationFrame(() => document.getElementById(titleId)?.focus())
          }}
        >
          {t('source.other')}
        </Button>
      </div>
    )
  }
  return (
    <fieldset className="grid gap-3 sm:grid-cols-2">
      <legend className="mb-1 font-semibold">{t('source.title')}</legend>
      <div className="grid gap-1.5 sm:col-span-2">
        <TextField
          id={titleId}
          label={t('source.name')}
          hint={t('source.search')}
          autoComplete="off"
          {...field('title', 'source.title')}
        />
        <KnownSources
          search={values.title}
          onChoose={(source) => {
            change(chosen(source))
            requestAnimationFrame(() => document.getElementById(`${form.first}-quote`)?.focus())
          }}
        />
      </div>
      <div className="sm:col-span-2">
        <TextField type="url" label={t('source.url')} {...field('url', 'source.url')} />
      </div>
      <TextField label={t('source.publisher')} {...field('publisher', 'source.publisher')} />
      <TextField label={t('source.author')} {...field('author', 'source.author')} />
      <TextField dir="ltr" label={t('source.publishedOn')} {...field('publishedOn', 'source.publishedOn')} />
      <SelectField
        label={t('source.type')}
        options={sourceTypes.map((type) => ({ value: type, label: types(type) }))}
        {...field('type', 'source.type')}
      />
      <div className="grid gap-3 sm:col-span-2 sm:grid-cols-2">
        <TextField label={t('interest')} hint={t('interestHint')} {...field('interest', 'source.interest')} />
        <TextField label={t('origin')} hint={t('originHint')} {...field('origin', 'source.origin')} />
      </div>
    </fieldset>
  )
}
