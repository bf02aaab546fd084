'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { type Option, SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { articleSorts, articleStates } from '@/lib/domain/article/article-filter'
import { useRouter } from '@/lib/i18n/navigation'
import { type ArticleFilter, articleQueryOf, currentArticles } from './article-filter-query'

type Props = {
  filter: ArticleFilter
  people: Option[]
  languages: Option[]
  outlets: Option[]
  labels: Option[]
}

/** Which articles are shown, and in which order; kept in the address, so that it can be sent and loaded again. */
export function ArticleFilterBar({ filter, people, languages, outlets, labels }: Props) {
  const t = useTranslations('articleFilter')
  const router = useRouter()
  const any = { value: '', label: t('any') }
  const ask = (more: Partial<ArticleFilter>) => {
    const query = new URLSearchParams(articleQueryOf({ ...filter, ...more }))
    router.replace(query.size > 0 ? `/articles?${query}` : '/articles', { scroll: false })
  }
  const isFiltered = Object.keys(articleQueryOf(filter)).length > 0
  return (
    <search aria-label={t('name')} className="mb-4 flex flex-wrap items-end gap-x-3 gap-y-2">
      <SelectField
        label={t('state')}
        value={filter.state ?? ''}
        onChange={({ currentTarget: { value } }) =>
          ask({ state: articleStates.find((known) => known === value) ?? null })
        }
        options={[any, ...articleStates.map((value) => ({ value, label: t(`states.${value}`) }))]}
      />
      <SelectField
        label={t('owner')}
        value={filter.owner ?? ''}
        onChange={({ currentTarget }) => ask({ owner: currentTarget.value || null })}
        options={[
          any,
          { value: 'mine', label: t('mine') },
          { value: 'none', label: t('unassigned') },
          ...people,
        ]}
      />
      {languages.length > 1 || filter.language ? (
        <SelectField
          label={t('language')}
          value={filter.language ?? ''}
          onChange={({ currentTarget }) => ask({ language: currentTarget.value || null })}
          options={[any, ...languages]}
        />
      ) : null}
      {outlets.length > 1 || filter.outlet ? (
        <SelectField
          label={t('outlet')}
          value={filter.outlet ?? ''}
          onChange={({ currentTarget }) => ask({ outlet: currentTarget.value || null })}
          options={[any, ...outlets]}
        />
      ) : null}
      {labels.length > 0 || filter.label ? (
        <SelectField
          label={t('label')}
          value={filter.label ?? ''}
          onChange={({ currentTarget }) => ask({ label: currentTarget.value || null })}
          options={[any, ...labels]}
        />
      ) : null}
      <TextField
        type="date"
        label={t('from')}
        value={filter.from ?? ''}
        onChange={({ currentTarget }) => ask({ from: currentTarget.value || null })}
      />
      <TextField
        type="date"
        label={t('to')}
        value={filter.to ?? ''}
        onChange={({ currentTarget }) => ask({ to: currentTarget.value || null })}
      />
      <SelectField
        label={t('sort')}
        value={filter.sort}
        onChange={({ currentTarget: { value } }) =>
          ask({ sort: articleSorts.find((known) => known === value) ?? 'activity' })
        }
        options={articleSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
      />
      <CheckboxField
        label={t('late')}
        checked={filter.late}
        onChange={({ currentTarget }) => ask({ late: currentTarget.checked })}
        className="pb-2"
      />
      <CheckboxField
        label={t('archived')}
        checked={filter.archived}
        onChange={({ currentTarget }) => ask({ archived: currentTarget.checked })}
        className="pb-2"
      />
      {isFiltered ? (
        <Button variant="quiet" onClick={() => ask(currentArticles)}>
          {t('reset')}
        </Button>
      ) : null}
    </search>
  )
}
