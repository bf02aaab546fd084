import { useTranslations } from 'next-intl'
import { Digits } from '@/components/digits'
import { Isolated } from '@/components/ui/free-text'
import { MarkedText } from '@/components/ui/marked-text'
import type { Found } from '@/lib/domain/search/found'

/** What was found, in two lines: its title and what it is, and what it says. */
export function FoundOption({ hit }: { hit: Found }) {
  const t = useTranslations('palette')
  return (
    <span className="grid grid-cols-[minmax(0,1fr)]">
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 truncate font-medium">
          <MarkedText text={hit.title} marks={hit.marks.title} />
        </span>
        <span className="ms-auto shrink-0 text-small text-muted">
          {hit.claim ? (
            <>
              <bdi>
                #<Digits of={hit.claim.number} />
              </bdi>{' '}
              ·{' '}
            </>
          ) : null}
          {hit.withdrawn ? t('withdrawn', { kind: t(`kinds.${hit.kind}`) }) : t(`kinds.${hit.kind}`)}
        </span>
      </span>
      {hit.snippet && hit.snippet !== hit.title ? (
        <span className="line-clamp-1 text-small text-muted">
          <MarkedText text={hit.snippet} marks={hit.marks.snippet} />
        </span>
      ) : null}
      {hit.article && hit.kind !== 'article' ? (
        <span className="truncate text-small text-muted">
          <Isolated lang={hit.article.language}>{hit.article.title}</Isolated>
        </span>
      ) : null}
    </span>
  )
}
