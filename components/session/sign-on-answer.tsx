'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { callApi } from '@/components/api'
import { tellTabs } from '@/components/drafts/session-news'
import { newId } from '@/components/new-id'
import { ProblemNotice } from '@/components/problem-text'
import { buttonClass } from '@/components/ui/button-class'
import { Notice } from '@/components/ui/notice'
import { calls } from '@/lib/api/calls'
import type { Answers } from '@/lib/api/contract'
import type { ApiProblem } from '@/lib/api/problem'
import { getPathname, Link } from '@/lib/i18n/navigation'
import { SecondStep } from './second-step'

type Entering = Answers['finishSignOn']
type State =
  | { kind: 'waiting' | 'linked' | 'confirmed' | 'over' }
  | { kind: 'second-factor'; entering: Entering }
  | { kind: 'refused'; problem: ApiProblem; isLinking: boolean }

/** Hands on what a provider has sent the browser back with, once, and says what comes of it. */
export function SignOnAnswer() {
  const t = useTranslations('singleSignOn')
  const refusals = useTranslations('refusals')
  const locale = useLocale()
  const [state, setState] = useState<State>({ kind: 'waiting' })
  const isSent = useRef(false)

  useEffect(() => {
    // React's development build runs an effect twice.
    if (isSent.current) return
    isSent.current = true
    const answer = location.search
    // What came is good once; nobody should find it in the history of the browser.
    history.replaceState(history.state, '', location.pathname)
    void handOn(answer)
  })

  async function handOn(answer: string) {
    const asked = new URLSearchParams(answer).get('state')
    // Nobody was sent, so there is nothing to hand on.
    if (asked === null) return setState({ kind: 'over' })
    const isLinking = asked.startsWith('link.')
    const sent = { body: { answer } }
    if (isLinking) {
      const linked = await callApi(calls.linkIdentity, sent, { idempotencyKey: newId() })
      return setState(
        linked.ok ? { kind: 'linked' } : { kind: 'refused', problem: linked.problem, isLinking },
      )
    }
    const entered = await callApi(calls.finishSignOn, sent)
    if (!entered.ok) return setState({ kind: 'refused', problem: entered.problem, isLinking })
    if (entered.value.outcome === 'second-factor')
      return setState({ kind: 'second-factor', entering: entered.value })
    goOn(entered.value)
  }

  function goOn({ next, member }: Entering) {
    tellTabs({ member })
    if (next === null) setState({ kind: 'confirmed' })
    else location.replace(getPathname({ href: next, locale }))
  }

  if (state.kind === 'second-factor') {
    const { entering } = state
    return (
      <SecondStep
        passkey={entering.passkey}
        onSignedIn={() => goOn(entering)}
        onBack={() => setState({ kind: 'over' })}
      />
    )
  }
  return (
    <>
      <p role="status" className="empty:hidden">
        {state.kind === 'waiting' || state.kind === 'linked' || state.kind === 'confirmed'
          ? t(state.kind)
          : ''}
      </p>
      {state.kind === 'refused' ? <ProblemNotice problem={state.problem} /> : null}
      {state.kind === 'over' ? <Notice kind="error">{refusals('sign-on-over')}</Notice> : null}
      {state.kind === 'linked' || (state.kind === 'refused' && state.isLinking) ? (
        <Link href="/settings" className={`${buttonClass('primary')} justify-self-start`}>
          {t('toSettings')}
        </Link>
      ) : null}
      {state.kind === 'over' || (state.kind === 'refused' && !state.isLinking) ? (
        <Link href="/sign-in" className={`${buttonClass('primary')} justify-self-start`}>
          {t('toSignIn')}
        </Link>
      ) : null}
    </>
  )
}
