import { CalendarClock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Isolated } from '@/components/ui/free-text'
import { isDueAgain } from '@/lib/domain/claim/check-again'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Proposal } from '@/lib/domain/claim/proposal'
import { partialDateText } from '@/lib/domain/text/partial-date'
import { useFormattingLanguage } from '@/lib/i18n/use-digits'

type Dated = Pick<Claim, 'state'> & { proposal: Pick<Proposal, 'checkAgainOn'> | null }

/** That the day has come on which a verdict is to be looked at once more; nothing before. */
export function DueAgain({ claim }: { claim: Dated }) {
  const t = useTranslations('claim')
  if (!isDueAgain(claim, Date.now())) return null
  return (
    <span className="inline-flex items-center gap-1.5 text-small font-medium text-danger">
      <CalendarClock aria-hidden className="size-3.5 shrink-0" />
      <span data-word>{t('dueAgain')}</span>
    </span>
  )
}

/** From which day a proposal is to be checked again. */
export function CheckAgainOn({ day }: { day: string }) {
  const t = useTranslations('proposal')
  const language = useFormattingLanguage()
  return (
    <p className="text-small">
      <span className="text-muted">{t('checkAgainOn')}:</span>{' '}
      <Isolated>{partialDateText(day, language)}</Isolated>
    </p>
  )
}
