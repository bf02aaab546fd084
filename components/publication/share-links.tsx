'use client'

import { useTranslations } from 'next-intl'
import { whoWhen } from '@/components/claim/who-when'
import { Time } from '@/components/ui/time'
import { isGood } from '@/lib/domain/publication/link-is-good'
import type { ShareLink } from '@/lib/domain/publication/share-link'
import { RevokeShareLink } from './revoke-share-link'
import { ShareForm } from './share-form'

/** The links by which others read the draft of a report: those made so far, and the way to one more. `now` is ISO 8601. */
export function ShareLinks({
  article,
  links,
  now,
}: {
  article: string
  links: readonly ShareLink[]
  now: string
}) {
  const t = useTranslations('sharing')
  return (
    <details className="mb-5 rounded border border-line bg-sheet px-5 py-4 print:hidden">
      <summary className="w-fit cursor-pointer font-semibold text-accent">{t('title')}</summary>
      <p className="mt-1 mb-4 text-small text-muted">{t('lead')}</p>
      <ShareForm article={article} />
      {links.length === 0 ? (
        <p className="mt-4 text-muted">{t('none')}</p>
      ) : (
        <ol className="mt-4 grid gap-2" aria-label={t('list')}>
          {links.map((link) => (
            <li
              key={link.id}
              className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line pt-2 text-small"
            >
              <Standing link={link} now={now} />
              <span className="text-muted">{t.rich('by', whoWhen(link.by, link.createdAt))}</span>
              {isGood(link, now) ? <RevokeShareLink link={link} /> : null}
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}

function Standing({ link, now }: { link: ShareLink; now: string }) {
  const t = useTranslations('sharing')
  const { revocation, expiresAt } = link
  if (revocation) return <span>{t.rich('revoked', whoWhen(revocation.by, revocation.at))}</span>
  const time = () => <Time at={expiresAt} show="absolute" />
  return <span className="font-semibold">{t.rich(isGood(link, now) ? 'good' : 'expired', { time })}</span>
}
