'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EndButton } from '@/components/end-button'
import { ProblemNotice } from '@/components/problem-text'
import { useProvider } from '@/components/session/use-provider'
import { Button } from '@/components/ui/button'
import { Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import { calls } from '@/lib/api/calls'
import type { Identity, Provider } from '@/lib/domain/newsroom/identity'
import { isolated } from '@/lib/domain/text/isolated'

type Props = { initial: readonly Identity[]; providers: readonly (Provider & { issuer: string })[] }

/** By which accounts of other services one signs in: to be connected and disconnected. */
export function IdentityList({ initial, providers }: Props) {
  const t = useTranslations('settings.identities')
  const [identities, setIdentities] = useState(initial)
  const [said, setSaid] = useState('')
  const { problem, chosen, go } = useProvider((send, provider) =>
    send(calls.beginLinking, { body: { provider } }),
  )
  const nameOf = ({ issuer }: Identity) =>
    providers.find((provider) => provider.issuer === issuer)?.name ?? issuer

  return (
    <div className="grid gap-4">
      <p role="status" className="text-small text-muted empty:hidden">
        {said}
      </p>
      {identities.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
      <ul className="divide-y divide-line empty:hidden">
        {identities.map((identity) => (
          <li key={identity.id} className="py-2">
            <p className="font-medium">
              <Isolated>{nameOf(identity)}</Isolated>
            </p>
            <p className="text-small text-muted">
              {t('linked')} <Time at={identity.createdAt} /> ·{' '}
              {identity.lastUsedAt === null ? (
                t('notUsed')
              ) : (
                <>
                  {t('used')} <Time at={identity.lastUsedAt} />
                </>
              )}
            </p>
            <EndButton
              end={(call) => call(calls.unlinkIdentity, { params: { identityId: identity.id }, body: {} })}
              onEnded={(answer) => {
                setIdentities(answer?.items ?? identities.filter(({ id }) => id !== identity.id))
                setSaid(t('removed', { name: isolated(nameOf(identity)) }))
              }}
              words={{
                end: t('remove'),
                named: t('removeNamed', { name: isolated(nameOf(identity)) }),
                ending: t('remove'),
              }}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        {providers.map(({ number, name }) => (
          <Button key={number} pending={chosen === number} onClick={() => go(number)}>
            {t(chosen === number ? 'linking' : 'link', { name: isolated(name) })}
          </Button>
        ))}
      </div>
      <ProblemNotice problem={problem} />
    </div>
  )
}
