import { useTranslations } from 'next-intl'
import { Digits } from '@/components/digits'
import { PlainLink } from '@/components/shell/plain-link'
import { Badge } from '@/components/ui/badge'
import { Isolated } from '@/components/ui/free-text'
import { MarkedText } from '@/components/ui/marked-text'
import type { Found } from '@/lib/domain/search/found'

/** One thing that a search found; the whole row leads to it. */
export function FoundRow({ hit }: { hit: Found }) {
  const t = useTranslations('palette')
  const { kind, title, snippet, marks, article, claim, withdrawn } = hit
  return (
    <li className="relative grid gap-1 px-5 py-4 hover:bg-accent-wash sm:px-7">
      <p className="flex flex-wrap items-center gap-x-2 text-small text-muted">
        <Badge tone="outline">{t(`kinds.${kind}`)}</Badge>
        {withdrawn ? <Badge>{t('isWithdrawn')}</Badge> : null}
        {claim ? (
          <bdi>
            #<Digits of={claim.number} />
          </bdi>
        ) : null}
        {article && kind !== 'article' ? <Isolated lang={article.language}>{article.title}</Isolated> : null}
      </p>
      <h2 className="reading text-lg leading-relaxed font-bold">
        {/* Addresses of what was found begin with a slash; their type is not kept in JSON. */}
        <PlainLink href={`/${hit.address.slice(1)}`} className="after:absolute after:inset-0">
          <MarkedText text={title} marks={marks.title} />
        </PlainLink>
      </h2>
      {snippet && snippet !== title ? (
        <p className="text-muted">
          <MarkedText text={snippet} marks={marks.snippet} />
        </p>
      ) : null}
    </li>
  )
}
