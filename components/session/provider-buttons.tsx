'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { calls } from '@/lib/api/calls'
import type { Provider } from '@/lib/domain/newsroom/identity'
import { isolated } from '@/lib/domain/text/isolated'

type Props = {
  providers: readonly Provider[]
  /** Where one comes afterwards, the invitation that one takes up, or that one but shows once more who one is. */
  purpose: { next?: string; invitation?: string; anew?: boolean }
}

/** The other ways in: each goes to a provider, which sends one back to `/single-sign-on`. */
export function ProviderButtons({ providers, purpose }: Props) {
  const t = useTranslations('singleSignOn')
  const { problem, send } = useSubmission()
  const [chosen, setChosen] = useState<number | null>(null)

  async function go(provider: number) {
    setChosen(provider)
    // A link to a claim names it behind the #, which no server sees.
    const next = purpose.next === undefined ? undefined : purpose.next + location.hash
    const answer = await send(calls.beginSignOn, { body: { ...purpose, next, provider } })
    if (answer?.ok) location.assign(answer.value.url)
    else setChosen(null)
  }

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
