'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Bases, Basis } from '@/lib/domain/claim/basis'
import type { Claim } from '@/lib/domain/claim/claim'
import { mayRest } from '@/lib/domain/policy'
import { AddBasis } from './add-basis'
import { BasisItem } from './basis-item'
import { useBases } from './use-bases'

/** What a claim rests on, to be added to and taken from, and what rests on it. Ground that shook is said before it is unfolded. */
export function BasisSection({ claim }: { claim: Claim }) {
  const t = useTranslations('bases')
  const { actor, article, announce } = useWorkspace()
  const { bases, problem, learn } = useBases(claim)
  const step = useSubmission()
  const [taking, setTaking] = useState<Basis['id'] | null>(null)
  const may = mayRest(actor).allowed && claim.state !== 'withdrawn' && !article.withdrawn
  const shaken = bases?.restsOn.filter((basis) => basis.shaken !== null).length ?? 0

  async function take({ id }: Basis) {
    setTaking(id)
    const answer = await step.send(calls.withdrawBasis, { params: { basisId: id }, body: {} })
    setTaking(null)
    if (answer?.ok) said(answer.value, t('taken'))
  }

  function said(now: Bases, words: string) {
    learn(now)
    announce(words)
  }

  return (
    <section aria-label={t('title')}>
      {shaken > 0 ? (
        <p className="mb-1 flex items-start gap-1.5 text-small text-needs-sources">
          <TriangleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
          {t('shaken', { count: shaken })}
        </p>
      ) : null}
      <details className="text-small">
        <summary className="w-fit rounded text-accent">
          {t('title')}{' '}
          <span className="ms-1 text-muted">
            {bases ? t('count', { count: bases.restsOn.length + bases.carries.length }) : null}
          </span>
        </summary>
        <div className="mt-2 grid gap-3">
          {problem ? <ProblemNotice problem={problem} /> : null}
          {bases?.restsOn.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
          <ul className="grid gap-2">
            {bases?.restsOn.map((basis) => (
              <BasisItem
                key={basis.id}
                basis={basis}
                own={basis.article.id === article.id}
                {...(may && { taking: taking === basis.id, onTake: () => void take(basis) })}
              />
            ))}
          </ul>
          <ProblemNotice problem={step.problem} />
          {may && bases ? (
            <AddBasis claim={claim} bases={bases} onAdded={(now) => said(now, t('added'))} />
          ) : null}
          {bases && bases.carries.length > 0 ? (
            <div className="grid gap-2">
              <p className="font-semibold">{t('carries')}</p>
              <ul className="grid gap-2">
                {bases.carries.map((basis) => (
                  <BasisItem key={basis.id} basis={basis} own={basis.article.id === article.id} />
                ))}
              </ul>
            </div>
          ) : null}
        </div>
      </details>
    </section>
  )
}
