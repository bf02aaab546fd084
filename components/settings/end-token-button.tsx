'use client'

import { useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { calls } from '@/lib/api/calls'
import type { ApiToken } from '@/lib/domain/newsroom/api-token'
import { isolated } from '@/lib/domain/text/isolated'

/** Ends a token; `onEnded` hears of it, also when somebody else was first. */
export function EndTokenButton({ token, onEnded }: { token: ApiToken; onEnded: () => void }) {
  const t = useTranslations('settings.tokens')
  const { pending, problem, send } = useSubmission()

  async function end() {
    const answer = await send(calls.revokeToken, { params: { tokenId: token.id }, body: {} })
    if (answer && (answer.ok || answer.problem.code === 'not-found')) onEnded()
  }

  return (
    <>
      <Button
        variant="quiet"
        size="small"
        className="-ms-2.5"
        pending={pending}
        aria-label={t('endNamed', { name: isolated(token.name) })}
        onClick={end}
      >
        {pending ? t('ending') : t('end')}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  )
}
