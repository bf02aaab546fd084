'use client'

import { useTranslations } from 'next-intl'
import { EndButton } from '@/components/end-button'
import { Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import { useEnded } from '@/components/use-ended'
import { calls } from '@/lib/api/calls'
import type { ApiToken } from '@/lib/domain/newsroom/api-token'
import { isolated } from '@/lib/domain/text/isolated'

/** Tokens that are good still; each can be ended. Those of others, which an admin sees, say whose they are. */
export function TokenList({ tokens, reader }: { tokens: ApiToken[]; reader: string }) {
  const t = useTranslations('settings.tokens')
  const { left, last, status, tell } = useEnded(tokens)

  return (
    <>
      <p {...status}>{last ? t('ended', { name: isolated(last.name) }) : ''}</p>
      {left.length === 0 ? <p className="text-muted">{t('empty')}</p> : null}
      <ul className="divide-y divide-line empty:hidden">
        {left.map((token) => (
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
            <EndButton
              end={(send) => send(calls.revokeToken, { params: { tokenId: token.id }, body: {} })}
              onEnded={() => tell(token)}
              words={{
                end: t('end'),
                named: t('endNamed', { name: isolated(token.name) }),
                ending: t('ending'),
              }}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
