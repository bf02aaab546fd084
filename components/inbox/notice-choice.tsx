'use client'

import { useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/problem-text'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { calls } from '@/lib/api/calls'
import type { NoticeSettings } from '@/lib/domain/inbox/inbox-item'
import { noticeKinds } from '@/lib/domain/inbox/notice-kinds'
import { useKeptChoices } from './use-kept-choices'

/** What comes to the inbox from now on, by kind. Each choice is kept as it is made. */
export function NoticeChoice({ initial }: { initial: NoticeSettings }) {
  const t = useTranslations('inbox')
  const { chosen, choose, pending, problem } = useKeptChoices(initial, (send, change) =>
    send(calls.chooseNotices, { body: change }),
  )

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
          onChange={(event) => choose({ [kind]: event.currentTarget.checked })}
        />
      ))}
    </fieldset>
  )
}
