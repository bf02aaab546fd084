'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useCoverage } from './coverage-provider'
import { DismissedSentences } from './dismissed-sentences'

/** How many sentences are settled, the way to the others, and what was dismissed. */
export function CoverageLine() {
  const t = useTranslations('coverage')
  const { coverage, step } = useCoverage()
  const { settled, total } = coverage
  if (total === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <p className="text-small text-muted">{t('settled', { settled, total })}</p>
      {settled < total ? (
        <Button variant="quiet" size="small" aria-keyshortcuts="N" onClick={() => step('next')}>
          {t('nextUnchecked')}
        </Button>
      ) : null}
      <DismissedSentences />
    </div>
  )
}
