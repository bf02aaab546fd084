'use client'

import { useTranslations } from 'next-intl'
import { EndButton } from '@/components/end-button'
import { Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import { calls } from '@/lib/api/calls'
import type { Passkey } from '@/lib/domain/newsroom/passkey'
import type { SecondFactor } from '@/lib/domain/newsroom/second-factor'
import { isolated } from '@/lib/domain/text/isolated'

type Props = { passkeys: readonly Passkey[]; onRemoved: (now: SecondFactor | null, name: string) => void }

/** One's own passkeys; each can be removed: `onRemoved` hears null where one was gone already. */
export function PasskeyList({ passkeys, onRemoved }: Props) {
  const t = useTranslations('factor')
  return (
    <ul className="divide-y divide-line empty:hidden">
      {passkeys.map(({ id, name, lastUsedAt }) => (
        <li key={id} className="py-2">
          <p>
            <Isolated>{name}</Isolated>
          </p>
          <p className="text-small text-muted">
            {lastUsedAt === null ? (
              t('notUsed')
            ) : (
              <>
                {t('used')} <Time at={lastUsedAt} />
              </>
            )}
          </p>
          <EndButton
            end={(send) => send(calls.removePasskey, { params: { passkeyId: id }, body: {} })}
            onEnded={(now) => onRemoved(now, name)}
            words={{
              end: t('remove'),
              named: t('removeNamed', { name: isolated(name) }),
              ending: t('remove'),
            }}
          />
        </li>
      ))}
    </ul>
  )
}
