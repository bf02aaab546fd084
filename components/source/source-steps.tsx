'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { KnownSource, SourceEffects } from '@/lib/domain/claim/known-source'
import { CorrectSource } from './correct-source'
import { WithdrawSource } from './withdraw-source'

type Props = { source: KnownSource; effects: SourceEffects; off: string | null }

/** Withdrawing and correcting a source, each behind its button and with what it would do. */
export function SourceSteps({ source, effects, off }: Props) {
  const t = useTranslations('sources')
  const [step, choose] = useState<'withdraw' | 'correct' | null>(null)
  const given = { source, effects, onLeave: () => choose(null) }
  if (step === 'withdraw') return <WithdrawSource {...given} />
  if (step === 'correct') return <CorrectSource {...given} />
  return (
    <p className="mt-5 flex flex-wrap gap-2">
      <Button size="small" off={off} onClick={() => choose('correct')}>
        {t('correct.action')}
      </Button>
      <Button size="small" variant="quiet" off={off} onClick={() => choose('withdraw')}>
        {t('withdraw.action')}
      </Button>
    </p>
  )
}
