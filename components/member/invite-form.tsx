'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useDraft } from '@/components/drafts/draft'
import { DraftNote } from '@/components/drafts/draft-note'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import { roles } from '@/lib/domain/newsroom/role'
import { isolated } from '@/lib/domain/text/isolated'
import { useRouter } from '@/lib/i18n/navigation'
import { absolute, ShownOnce } from './shown-once'

/** Makes an invitation; its link is shown once, in place of any e-mail. */
export function InviteForm() {
  const t = useTranslations('members.invite')
  const roleNames = useTranslations('roles')
  const router = useRouter()
  const draft = useDraft('invitation', empty)
  const { values } = draft
  const [made, setMade] = useState<{ url: string | null; name: string } | null>(null)
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)

  const field = (name: keyof typeof empty) => ({
    label: t(name),
    name,
    value: values[name],
    error: errorAt(name),
    required: true,
    onChange: (event: { target: { value: string } }) => draft.change({ [name]: event.target.value }),
  })

  async function submit(event: FormEvent) {
    event.preventDefault()
    const confirmed = draft.saving()
    const answer = await send(calls.inviteMember, { body: values })
    if (!answer?.ok) return
    setMade({ url: absolute(answer.value.url), name: values.name })
    confirmed()
    router.refresh()
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      {made?.url ? (
        <ShownOnce
          secret={made.url}
          title={t('ready')}
          once={t('once', { name: isolated(made.name) })}
          label={t('link')}
        />
      ) : null}
      {made && !made.url ? <Notice kind="error" title={t('linkLost')} /> : null}
      <ProblemNotice problem={problem} fields={Object.keys(empty)} />
      <TextField {...field('name')} autoComplete="off" />
      <TextField {...field('email')} type="email" autoComplete="off" />
      <SelectField {...field('role')} options={roles.map((value) => ({ value, label: roleNames(value) }))} />
      <DraftNote draft={draft} />
      <Button type="submit" variant="primary" pending={pending}>
        {pending ? t('pending') : t('submit')}
      </Button>
    </form>
  )
}

const empty = { name: '', email: '', role: 'journalist' }
