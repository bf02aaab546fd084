import { useTranslations } from 'next-intl'
import { StateWord, VerdictWord } from '@/components/claim/verdict-badge'
import { Digits } from '@/components/digits'
import { Drawn } from '@/components/document/drawn'
import { DrawnTime } from '@/components/shell/drawn-time'
import { PlainLink } from '@/components/shell/plain-link'
import { Badge } from '@/components/ui/badge'
import { Isolated } from '@/components/ui/free-text'
import { driftOf, isVoided } from '@/lib/domain/claim/binding'
import type { Claim } from '@/lib/domain/claim/claim'
import { claimAddress } from '@/lib/domain/claim/claim-address'
import { standingOf } from '@/lib/domain/claim/claim-standing'
import type { QueueItem } from '@/lib/domain/claim/queue'
import { isolated } from '@/lib/domain/text/isolated'
import { partialDateText } from '@/lib/domain/text/partial-date'
import { useFormattingLanguage } from '@/lib/i18n/use-digits'
import { useFormatter } from '@/lib/i18n/use-formatter'
import { SelectBox } from './selection'

/** A claim that waits: its words lead to it in its article. */
export function QueueRow({ item: { article, claim } }: { item: QueueItem }) {
  const t = useTranslations('queue')
  const { verdict } = standingOf(claim)
  return (
    <li className="flex gap-3 px-5 py-4 hover:bg-accent-wash sm:px-6">
      <SelectBox id={claim.id} number={claim.number} article={article.title} />
      <Drawn as="div" className="relative grid min-w-0 flex-1 gap-2">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-muted">
          {verdict ? <VerdictWord verdict={verdict} /> : null}
          <bdi>
            #<Digits of={claim.number} />
          </bdi>
          <StateWord state={claim.state} />
          {claim.central ? <Badge tone="accent">{t('central')}</Badge> : null}
          <Isolated lang={article.language} className="min-w-0 truncate">
            {article.title}
          </Isolated>
        </p>
        <h3 className="reading text-lg">
          <PlainLink href={claimAddress(article.id, claim.number)} className="after:absolute after:inset-0">
            <Isolated lang={article.language}>{claim.quote}</Isolated>
          </PlainLink>
        </h3>
        <Why claim={claim} />
      </Drawn>
    </li>
  )
}

/** Who is waited for, since when, and what they wrote. */
function Why({ claim }: { claim: Claim }) {
  const t = useTranslations('queue')
  const app = useTranslations('app')
  const drift = useTranslations('proposal.drift')
  const format = useFormatter()
  const language = useFormattingLanguage()
  const nameOf = (name: string | null) => isolated(name ?? app('erasedPerson'))
  const { proposal, decision, reopening, state } = claim

  if (isVoided(claim) && proposal) {
    const what = format.list(driftOf(claim).map((part) => drift(part)))
    return <Line words={t('cameBack.voided', { what })} at={proposal.at} text={proposal.rationale} />
  }
  if (state === 'returned' && decision) {
    return (
      <Line
        words={t('cameBack.returned', { name: nameOf(decision.by.name) })}
        at={decision.at}
        text={decision.reason}
      />
    )
  }
  if (state === 'reopened' && reopening) {
    return <Line words={t(`causes.${reopening.cause}`)} at={reopening.at} text={reopening.reason} />
  }
  if (state === 'approved' && proposal?.checkAgainOn) {
    const date = isolated(partialDateText(proposal.checkAgainOn, language))
    return <p className="text-small text-muted">{t('toCheckAgain.since', { date })}</p>
  }
  return (
    <p className="text-small text-muted">
      <DrawnTime at={claim.createdAt} />
    </p>
  )
}

function Line({ words, at, text }: { words: string; at: string; text: string | null }) {
  return (
    <div className="text-small text-muted">
      <p>
        {words} · <DrawnTime at={at} />
      </p>
      {text ? (
        <p className="line-clamp-2 text-ink">
          <Isolated>{text}</Isolated>
        </p>
      ) : null}
    </div>
  )
}
