'use client'

import { useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/problem-text'
import { Button } from '@/components/ui/button'
import { calls } from '@/lib/api/calls'
import type { Provider } from '@/lib/domain/newsroom/identity'
import { isolated } from '@/lib/domain/text/isolated'
import { useProvider } from './use-provider'

type Props = {
  providers: readonly Provider[]
  /** Where one comes afterwards, the invitation that one takes up, or that one but shows once more who one is. */
  purpose: { next?: string; invitation?: string; anew?: boolean }
}

/** The other ways in, a provider each. */
export function ProviderButtons({ providers, purpose }: Props) {
  const t = useTranslations('singleSignOn')
  const { problem, chosen, go } = useProvider((send, provider) => {
    // A link to a claim names it behind the #, which no server sees.
    const next = purpose.next === undefined ? undefined : purpose.next + location.hash
    return send(calls.beginSignOn, { body: { ...purpose, next, provider } })
  })

  return (
    <div className="grid gap-2">
      {providers.map(({ number, name }) => (
        <Button key={number} pending={chosen === number} onClick={() => go(number)}>
          {t(chosen === number ? 'going' : 'continue', { name: isolated(name) })}
        </Button>
      ))}
      <ProblemNotice problem={problem} />
    </div>
  )
}
