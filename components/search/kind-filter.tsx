import { useTranslations } from 'next-intl'
import { PlainLink } from '@/components/shell/plain-link'
import type { FoundKind } from '@/lib/domain/search/found-kinds'

type Props = { q: string; kinds: readonly FoundKind[]; chosen: FoundKind | undefined }

/** The same search among one kind of things, or among all. */
export function KindFilter({ q, kinds, chosen }: Props) {
  const t = useTranslations()
  const link =
    'rounded-full border border-edge px-3 py-1 text-small hover:bg-accent-wash aria-[current]:border-accent aria-[current]:bg-accent aria-[current]:text-on-accent'
  return (
    <nav aria-label={t('search.kinds')} className="mb-5 flex flex-wrap gap-2">
      {[undefined, ...kinds].map((kind) => (
        <PlainLink
          key={kind ?? 'all'}
          href={`/search?${new URLSearchParams({ q, ...(kind ? { kind } : {}) })}`}
          aria-current={kind === chosen ? 'true' : undefined}
          className={link}
        >
          {kind ? t(`search.kind.${kind}`) : t('search.everything')}
        </PlainLink>
      ))}
    </nav>
  )
}
