'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import type { ApiToken } from '@/lib/domain/newsroom/api-token'
import { isolated } from '@/lib/domain/text/isolated'
import { useRouter } from '@/lib/i18n/navigation'
import { EndTokenButton } from './end-token-button'

/** Tokens that are good still; each can be ended. Those of others, which an admin sees, say whose they are. */
export function TokenList({ tokens, reader }: { tokens: ApiToken[]; reader: string }) {
  const t = useTranslations('settings.tokens')
  const router = useRouter()
  const said = useRef<HTMLParagraphElement>(null)
  const [ended, setEnded] = useState<ApiToken | null>(null)

  function tell(token: ApiToken) {
    setEnded(token)
    // The button that was pressed goes with its token.
    said.current?.focus()
    router.refresh()
  }

  const good = tokens.filter(({ id }) => id !== ended?.id)
  return (
    <>
      <p ref={said} role="status" tabIndex={-1} className="text-small text-muted">
        {ended ? t('ended', { name: isolated(ended.name) }) : ''}
      </p>
      {good.length === 0 ? <p className="text-muted">{t('empty')}</p> : null}
      <ul className="divide-y divide-line empty:hidden">
        {good.map((token) => (
          <li key={token.id} className="py-2.5">
            <p className="font-medium">
              <Isolated>{token.name}</Isolated>
              {token.owner.id === reader ? null : (
                <span className="font-normal text-muted">
                  {' '}
                  {t('of', { name: isolated(token.owner.name ?? '') })}
                </span>
              )}
            </p>
            <p className="text-small text-muted">
              {token.scopes.map((scope) => t(`scope.${scope}`)).join(' · ')}
            </p>
            <p className="text-small text-muted">
              {token.lastUsedAt ? (
                <>
                  {t('used')} <Time at={token.lastUsedAt} />
                </>
              ) : (
                t('notUsed')
              )}{' '}
              · {t('expires')} <Time at={token.expiresAt} />
            </p>
            <EndTokenButton token={token} onEnded={() => tell(token)} />
          </li>
        ))}
      </ul>
    </>
  )
}
