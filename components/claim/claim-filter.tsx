'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { claimStates } from '@/lib/domain/claim/claim-codes'
import { type Filter, passes, showAll } from '@/lib/domain/claim/claim-standing'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { verdicts } from '@/lib/domain/claim/verdict'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Person } from '@/lib/domain/newsroom/person'

type Props = {
  actor: Pick<Actor, 'id'>
  claims: readonly ListedClaim[]
  people: readonly Person[]
  filter: Filter
  setFilter: (filter: Filter) => void
}

/** Which claims are shown: by state, verdict, and who had a hand in them. */
export const ClaimFilter = memo(function ClaimFilter({ actor, claims, people, filter, setFilter }: Props) {
  const t = useTranslations()
  const filtered = filter !== showAll && Object.values(filter).some((value) => value !== 'any')
  const matching = claims.filter((claim) => passes(claim, filter)).length
  return (
    <search
      aria-label={t('workspace.filter.name')}
      className="mb-3 flex flex-wrap items-center gap-2 text-small"
    >
      <Choice
        label={t('workspace.filter.state')}
        value={filter.state}
        onChoose={(value) =>
          setFilter({ ...filter, state: claimStates.find((state) => state === value) ?? 'any' })
        }
      >
        {claimStates.map((state) => (
          <option key={state} value={state}>
            {t(`states.${state}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('workspace.filter.verdict')}
        value={filter.verdict}
        onChoose={(value) =>
          setFilter({
            ...filter,
            verdict: [...verdicts, 'none' as const].find((known) => known === value) ?? 'any',
          })
        }
      >
        {[...verdicts, 'none' as const].map((verdict) => (
          <option key={verdict} value={verdict}>
            {t(`verdicts.${verdict}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('workspace.filter.person')}
        value={filter.person}
        onChoose={(person) => setFilter({ ...filter, person })}
      >
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name ?? t('app.erasedPerson')}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('workspace.filter.assigned')}
        value={filter.assigned}
        onChoose={(assigned) => setFilter({ ...filter, assigned })}
      >
        <option value={actor.id}>{t('workspace.filter.mine')}</option>
        <option value="none">{t('workspace.filter.unassigned')}</option>
        <option value="late">{t('workspace.filter.late')}</option>
        {people
          .filter(({ id }) => id !== actor.id)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name ?? t('app.erasedPerson')}
            </option>
          ))}
      </Choice>
      <span role="status" className={filtered ? 'text-muted' : 'sr-only'}>
        {filtered ? t('workspace.filter.shown', { count: matching }) : ''}
      </span>
      {filtered ? (
        <Button size="small" variant="quiet" onClick={() => setFilter(showAll)}>
          {t('workspace.filter.reset')}
        </Button>
      ) : null}
    </search>
  )
})

type ChoiceProps = { label: string; value: string; onChoose: (value: string) => void; children: ReactNode }

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  const any = useTranslations('workspace.filter')('any')
  return (
    <label className="inline-flex min-w-0 flex-[1_1_7rem] items-center gap-1.5 rounded-lg border border-line bg-sheet ps-2.5 focus-within:border-edge hover:border-edge">
      <span className="text-muted">{label}</span>
      <span className="relative grid min-w-0 flex-1">
        <select
          value={value}
          onChange={(event) => onChoose(event.currentTarget.value)}
          className="min-h-8 min-w-0 appearance-none rounded-lg bg-sheet py-0.5 pe-7 text-ink"
        >
          <option value="any">{any}</option>
          {children}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute inset-e-2 top-1/2 size-3.5 -translate-y-1/2 text-muted"
        />
      </span>
    </label>
  )
}
