'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { type Option, SelectField } from '@/components/ui/select-field'
import { verdicts } from '@/lib/domain/claim/verdict'
import { useRouter } from '@/lib/i18n/navigation'
import { type QueueFilter, queueQueryOf, wholeQueue } from './queue-filter-query'

type Props = { me: string; filter: QueueFilter; articles: Option[]; people: Option[] }

/** Which of the proposals that wait are shown; kept in the address, so that it can be sent and loaded again. */
export function QueueFilterBar({ me, filter, articles, people }: Props) {
  const t = useTranslations('queue.filter')
  const names = useTranslations('verdicts')
  const any = { value: '', label: t('any') }
  const router = useRouter()
  const ask = (more: Partial<QueueFilter>) =>
    router.replace(`/queue${queueQueryOf({ ...filter, ...more })}`, { scroll: false })
  const isFiltered = queueQueryOf(filter) !== ''
  return (
    <search aria-label={t('name')} className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <SelectField
        label={t('article')}
        value={filter.article ?? ''}
        onChange={({ currentTarget }) => ask({ article: currentTarget.value || null })}
        options={[any, ...articles]}
      />
      <SelectField
        label={t('verdict')}
        value={filter.verdict ?? ''}
        onChange={({ currentTarget }) =>
          ask({ verdict: verdicts.find((known) => known === currentTarget.value) ?? null })
        }
        options={[any, ...verdicts.map((value) => ({ value, label: names(value) }))]}
      />
      <SelectField
        label={t('by')}
        value={filter.by ?? ''}
        onChange={({ currentTarget }) => ask({ by: currentTarget.value || null })}
        options={[any, ...people]}
      />
      <SelectField
        label={t('assigned')}
        value={filter.assigned ?? ''}
        onChange={({ currentTarget }) => ask({ assigned: currentTarget.value || null })}
        options={[
          any,
          { value: me, label: t('mine') },
          { value: 'none', label: t('unassigned') },
          { value: 'late', label: t('late') },
        ]}
      />
      <CheckboxField
        label={t('central')}
        checked={filter.central}
        onChange={({ currentTarget }) => ask({ central: currentTarget.checked })}
        className="pb-2"
      />
      {isFiltered ? (
        <Button variant="quiet" onClick={() => ask(wholeQueue)}>
          {t('reset')}
        </Button>
      ) : null}
    </search>
  )
}
