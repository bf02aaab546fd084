'use client'

import { Library } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Isolated } from '@/components/ui/free-text'
import { TextField } from '@/components/ui/text-field'
import { chosen, type EvidenceForm } from './evidence-fields'
import { SourceSearch } from './source-search'
import { useCitation } from './use-citation'

/** The source of a piece of evidence, as much as is needed of it: one the newsroom knows already, or a title or an address. */
export function SourceFields({ form }: { form: EvidenceForm }) {
  const t = useTranslations('evidence')
  const { values, change, field } = form
  const citation = useCitation(form)
  const titleId = `${form.first}-title`
  const focus = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus())

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
            focus(titleId)
          }}
        >
          {t('source.other')}
        </Button>
      </div>
    )
  }
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">{t('source.title')}</legend>
      <SourceSearch
        id={titleId}
        label={t('source.name')}
        hint={t('source.search')}
        needed={values.url === ''}
        {...field('title', 'source.title')}
        onChange={(event) => citation.typed(event.currentTarget.value)}
        onBlur={citation.left}
        onKeyDown={(event) => {
          const isUndo = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey
          if (!isUndo || !citation.takeBack) return
          event.preventDefault()
          citation.takeBack()
        }}
        onChoose={(source) => {
          change(chosen(source))
          focus(`${form.first}-quote`)
        }}
      />
      {citation.takeBack ? (
        <p className="flex flex-wrap items-center gap-x-3 rounded-lg bg-accent-wash px-3 py-1.5 text-small">
          {t('source.split')}
          <Button
            size="small"
            variant="quiet"
            aria-keyshortcuts="Control+z Meta+z"
            onClick={() => {
              citation.takeBack?.()
              focus(titleId)
            }}
          >
            {t('source.splitTakeBack')}
          </Button>
        </p>
      ) : null}
      <TextField type="url" label={t('source.url')} {...field('url', 'source.url')} />
    </fieldset>
  )
}
