'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { Unfolding } from '@/components/ui/unfolding'
import { sourceTypes } from '@/lib/domain/claim/source-type'
import { type EvidenceForm, emptyEvidence } from './evidence-fields'

/** What else can be said of a passage and, where it is a new one, of its source: folded until something is. */
export function MoreFields({ form }: { form: EvidenceForm }) {
  const t = useTranslations('evidence')
  const types = useTranslations('sourceTypes')
  const { values, field, errorAt } = form
  const isNew = values.sourceId === ''
  const filled = [
    ...ofPassage.map((name) => ({ name, path: name })),
    ...(isNew ? ofSource.map((name) => ({ name, path: `source.${name}` })) : []),
  ].some(({ name, path }) => values[name] !== emptyEvidence[name] || errorAt(path) !== null)
  return (
    <Unfolding summary={t(isNew ? 'more' : 'morePassage')} filled={filled}>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        {isNew ? (
          <>
            <TextField label={t('source.publisher')} {...field('publisher', 'source.publisher')} />
            <TextField label={t('source.author')} {...field('author', 'source.author')} />
            <TextField
              dir="ltr"
              label={t('source.publishedOn')}
              {...field('publishedOn', 'source.publishedOn')}
            />
            <SelectField
              label={t('source.type')}
              options={sourceTypes.map((type) => ({ value: type, label: types(type) }))}
              {...field('type', 'source.type')}
            />
            <TextField
              label={t('interest')}
              hint={t('interestHint')}
              {...field('interest', 'source.interest')}
            />
            <TextField label={t('origin')} hint={t('originHint')} {...field('origin', 'source.origin')} />
          </>
        ) : null}
        <TextField label={t('locator')} hint={t('locatorHint')} {...field('locator')} />
        <div className="sm:col-span-2">
          <TextArea label={t('translation')} rows={2} {...field('translation')} />
        </div>
      </div>
    </Unfolding>
  )
}

const ofPassage = ['locator', 'translation'] as const
const ofSource = ['publisher', 'author', 'publishedOn', 'type', 'interest', 'origin'] as const
