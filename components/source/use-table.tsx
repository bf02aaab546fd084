import { useTranslations } from 'next-intl'
import { StandingWord } from '@/components/claim/verdict-badge'
import { Digits } from '@/components/digits'
import { StanceWord } from '@/components/evidence/stance-word'
import { Isolated } from '@/components/ui/free-text'
import { claimAddress } from '@/lib/domain/claim/claim-address'
import type { SourceUse } from '@/lib/domain/claim/source-use'
import { Link } from '@/lib/i18n/navigation'

/** The claims that use a source, one a line: how, and how each stands. */
export function UseTable({ uses }: { uses: readonly SourceUse[] }) {
  const t = useTranslations('sources.uses')
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-sheet">
      {uses.map(({ evidence, claim, article }) => (
        <li key={evidence.id} className="grid gap-1 px-4 py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
            <StanceWord stance={evidence.stance} />
            {evidence.withdrawn ? <span className="text-muted">{t('withdrawn')}</span> : null}
            <StandingWord claim={claim} />
          </p>
          <p className="reading line-clamp-2">
            <Isolated lang={article.language}>{claim.quote}</Isolated>
          </p>
          <p className="text-small">
            <Link
              href={claimAddress(article.id, claim.number)}
              className="text-accent underline underline-offset-4"
            >
              <bdi>
                #<Digits of={claim.number} />
              </bdi>{' '}
              <Isolated lang={article.language}>{article.title}</Isolated>
            </Link>
          </p>
        </li>
      ))}
    </ul>
  )
}
