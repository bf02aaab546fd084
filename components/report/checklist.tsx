import { Check, CircleDashed } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { claimAddress } from '@/lib/domain/claim/claim-address'
import type { ChecklistItem } from '@/lib/domain/report/checklist'
import { Link } from '@/lib/i18n/navigation'

/** What fact-checking networks ask of a report, how much of it there is, and the way to what is missing. */
export function Checklist({ article, items }: { article: string; items: readonly ChecklistItem[] }) {
  const t = useTranslations('checklist')
  const asked = items.filter(({ of }) => of > 0)
  const met = asked.filter(({ missing }) => missing.length === 0).length
  return (
    <details className="mb-5 rounded border border-line bg-sheet px-5 py-4 print:hidden">
      <summary className="w-fit cursor-pointer font-semibold text-accent">
        {t('title')}
        <span className="ms-2 text-small font-normal text-muted">
          {t('met', { met, count: asked.length })}
        </span>
      </summary>
      <p className="mt-1 mb-3 text-small text-muted">{t('lead')}</p>
      <ul className="grid gap-2">
        {asked.map((item) => (
          <Item key={item.code} article={article} item={item} />
        ))}
      </ul>
    </details>
  )
}

function Item({ article, item }: { article: string; item: ChecklistItem }) {
  const t = useTranslations('checklist')
  const { code, about, done, of, missing } = item
  const isMet = missing.length === 0
  return (
    <li className="grid grid-cols-[1.25rem_1fr] gap-x-3 border-t border-line pt-2">
      {isMet ? (
        <Check aria-hidden className="mt-1 size-4 text-verdict-verified" />
      ) : (
        <CircleDashed aria-hidden className="mt-1 size-4 text-verdict-needs-sources" />
      )}
      <div>
        <p>
          {t(`items.${code}`)} <span className="text-small text-muted">{t('share', { done, of })}</span>
        </p>
        {isMet ? null : (
          <p className="flex flex-wrap gap-x-3 text-small">
            <span className="text-muted">{t('missing')}</span>
            {missing.slice(0, shown).map((number) =>
              about === 'claims' ? (
                <Link key={number} href={claimAddress(article, number)} className="text-accent underline">
                  {t('claim', { number })}
                </Link>
              ) : (
                <span key={number}>{t('report', { number })}</span>
              ),
            )}
            {missing.length > shown ? <span>{t('more', { count: missing.length - shown })}</span> : null}
          </p>
        )}
      </div>
    </li>
  )
}

/** What somebody goes through; the rest are counted. */
const shown = 20
