'use client'

import { useTranslations } from 'next-intl'
import { Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import { claimAddress } from '@/lib/domain/claim/claim-address'
import type { InboxItem } from '@/lib/domain/inbox/inbox-item'
import { isolated } from '@/lib/domain/text/isolated'
import { Link } from '@/lib/i18n/navigation'
import { useDigits } from '@/lib/i18n/use-digits'

type Props = { item: InboxItem; read: boolean; onOpen: () => void }

/** What a member was told: a sentence that leads to the claim it is about, in its article. */
export function InboxRow({ item: { kind, at, article, claim, by }, read, onOpen }: Props) {
  const t = useTranslations()
  const digits = useDigits()
  const words = {
    who: isolated(by ? (by.name ?? t('app.erasedPerson')) : t('app.system')),
    claim: isolated(claim ? `#${digits(claim.number)}` : ''),
  }
  return (
    <li
      data-read={read}
      className="relative grid gap-1 border-s-4 border-accent px-5 py-4 hover:bg-accent-wash data-[read=true]:border-transparent sm:px-6"
    >
      <h2 className={read ? 'text-muted' : 'font-semibold'}>
        <Link
          href={kind === 'reported' ? '/reader-reports' : addressOf(article.id, claim?.number)}
          className="after:absolute after:inset-0"
          onClick={onOpen}
          onAuxClick={onOpen}
        >
          {t(`inbox.told.${claim ? 'one' : 'several'}.${kind}`, words)}
        </Link>
        {read ? null : <span className="sr-only"> {t('inbox.isUnread')}</span>}
      </h2>
      {claim ? (
        <p className="reading line-clamp-2">
          <Isolated lang={article.language}>{claim.quote}</Isolated>
        </p>
      ) : null}
      <p className="flex flex-wrap gap-x-3 text-small text-muted">
        <Isolated lang={article.language} className="min-w-0 truncate">
          {article.title}
        </Isolated>
        <Time at={at} />
      </p>
    </li>
  )
}

function addressOf(article: string, claim: number | undefined): string {
  return claim === undefined ? `/articles/${article}` : claimAddress(article, claim)
}
