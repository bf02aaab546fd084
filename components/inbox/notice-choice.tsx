'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { calls } from '@/lib/api/calls'
import type { NoticeSettings } from '@/lib/domain/inbox/inbox-item'
import { type NoticeKind, noticeKinds } from '@/lib/domain/inbox/notice-kinds'

/** What comes to the inbox from now on, by kind. Each choice is kept as it is made. */
export function NoticeChoice({ initial }: { initial: NoticeSettings }) {
  const t = useTranslations('inbox')
  const [chosen, setChosen] = useState(initial)
  const { pending, problem, send } = useSubmission()

  async function choose(kind: NoticeKind, wanted: boolean) {
    const before = chosen
    setChosen({ ...before, [kind]: wanted })
    const answer = await send(calls.chooseNotices, { body: { [kind]: wanted } })
    setChosen(answer?.ok ? answer.value : before)
  }

  return (
    <fieldset aria-busy={pending} className="grid gap-2">
      <legend className="mb-2 text-small text-muted">{t('settings.lead')}</legend>
      <ProblemNotice problem={problem} />
      {noticeKinds.map((kind) => (
        <CheckboxField
          key={kind}
          name={kind}
          label={t(`settings.${kind}`)}
          checked={chosen[kind]}
          onChange={(event) => choose(kind, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  )
}
