'use client'

import { useTranslations } from 'next-intl'
import { StandingWord } from '@/components/claim/verdict-badge'
import { Digits } from '@/components/digits'
import { Button } from '@/components/ui/button'
import { Isolated } from '@/components/ui/free-text'
import type { Basis } from '@/lib/domain/claim/basis'
import { claimAddress } from '@/lib/domain/claim/claim-address'
import { Link } from '@/lib/i18n/navigation'

type Props = {
  basis: Basis
  /** Whether it is of the article that is open. */
  own: boolean
  taking?: boolean
  /** Takes it back; absent where one may not. */
  onTake?: () => void
}

/** A claim that this one rests on, or that rests on it: its words, how it stands, and whether it shakes. */
export function BasisItem({ basis: { claim, article, shaken }, own, taking = false, onTake }: Props) {
  const t = useTranslations('bases')
  return (
    <li className="grid gap-1 rounded-lg border border-line p-2.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link
          href={claimAddress(article.id, claim.number)}
          className="font-medium text-accent underline underline-offset-4"
        >
          <bdi>
            #<Digits of={claim.number} />
          </bdi>
        </Link>
        <StandingWord claim={claim} />
        {shaken ? <span className="text-needs-sources">{t(`shakes.${shaken}`)}</span> : null}
      </p>
      <p className="reading line-clamp-2">
        <Isolated lang={article.language}>{claim.quote}</Isolated>
      </p>
      {own ? null : (
        <p className="text-muted">
          <Isolated lang={article.language}>{article.title}</Isolated>
        </p>
      )}
      {onTake ? (
        <p className="-ms-2.5">
          <Button size="small" variant="quiet" pending={taking} onClick={onTake}>
            {t('take')}
            <span className="sr-only"> {t('takeOf', { number: claim.number })}</span>
          </Button>
        </p>
      ) : null}
    </li>
  )
}
