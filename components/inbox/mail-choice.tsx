'use client'

import { useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/problem-text'
import { SelectField } from '@/components/ui/select-field'
import { calls } from '@/lib/api/calls'
import type { MailChoices } from '@/lib/domain/inbox/mail-choices'
import { mailTimes } from '@/lib/domain/inbox/mail-times'
import { noticeKinds } from '@/lib/domain/inbox/notice-kinds'
import { useKeptChoices } from './use-kept-choices'

/** Of what one is told by mail from now on, by kind. Each choice is kept as it is made. */
export function MailChoice({ initial }: { initial: MailChoices }) {
  const t = useTranslations('inbox')
  const { chosen, choose, pending, problem } = useKeptChoices(initial, (send, change) =>
    send(calls.chooseMail, { body: change }),
  )

  return (
    <fieldset aria-busy={pending} className="grid gap-3">
      <legend className="mb-2 text-small text-muted">{t('mail.lead')}</legend>
      <ProblemNotice problem={problem} />
      <div className="grid gap-3 sm:grid-cols-2">
        {noticeKinds.map((kind) => (
          <SelectField
            key={kind}
            name={`mail-${kind}`}
            label={t(`settings.${kind}`)}
            value={chosen[kind]}
            options={mailTimes.map((value) => ({ value, label: t(`mail.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              choose({ [kind]: mailTimes.find((known) => known === value) ?? 'never' })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
