'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Digits } from '@/components/digits'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Isolated } from '@/components/ui/free-text'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import type { Bases } from '@/lib/domain/claim/basis'
import type { Claim } from '@/lib/domain/claim/claim'
import { type Offered, useOfferedClaims } from './use-offered-claims'

type Props = { claim: Claim; bases: Bases; onAdded: (bases: Bases) => void }

/** Lets a claim rest on another one, found by its number in this article or by words of any claim of the newsroom. */
export function AddBasis({ claim, bases, onAdded }: Props) {
  const t = useTranslations('bases')
  const [typed, type] = useState('')
  const { send, pending, problem, clear } = useSubmission()
  const errorAt = useFieldErrors(problem)
  const known = new Set([claim.id, ...bases.restsOn.map((basis) => basis.claim.id)])
  const offered = useOfferedClaims(typed)?.filter(({ id }) => !known.has(id)) ?? null

  async function add({ id }: Offered) {
    const answer = await send(calls.addBasis, { params: { claimId: claim.id }, body: { claim: id } })
    if (!answer?.ok) return
    type('')
    onAdded(answer.value)
  }

  return (
    <div className="grid gap-2">
      <TextField
        label={t('add')}
        hint={t('addHint')}
        value={typed}
        error={errorAt('claim')}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          clear()
          type(currentTarget.value)
        }}
      />
      <ProblemNotice problem={problem && problem.errors.length === 0 ? problem : null} />
      <div aria-live="polite">
        {offered?.length === 0 ? <p className="text-muted">{t('noneFound')}</p> : null}
        {offered && offered.length > 0 ? (
          <ul aria-label={t('found')} className="grid gap-1">
            {offered.map((one) => (
              <li key={one.id}>
                <Button
                  size="small"
                  variant="quiet"
                  className="w-full justify-start text-start"
                  off={pending ? t('adding') : null}
                  onClick={() => void add(one)}
                >
                  <bdi>
                    #<Digits of={one.number} />
                  </bdi>
                  <Isolated lang={one.language} className="min-w-0 truncate">
                    {one.words}
                  </Isolated>
                  {one.title ? (
                    <Isolated lang={one.language} className="min-w-0 truncate text-muted">
                      {one.title}
                    </Isolated>
                  ) : null}
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  )
}
