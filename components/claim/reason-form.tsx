'use client'

import { useTranslations } from 'next-intl'
import { TextArea } from '@/components/ui/text-area'
import type { Panel } from '@/components/workspace/panel'
import { type Claim, claim as claimSchema } from '@/lib/domain/claim/claim'
import { ClaimForm } from './claim-form'
import { useClaimForm } from './use-claim-form'

type Props = {
  claim: Claim
  panel: Panel
  path: string
  /** What is sent besides the reason, told by the claim that the step is taken on. */
  with?: (on: Claim) => Record<string, unknown>
  /** The version that must not have changed: of the claim when not said. */
  versionOf?: (claim: Claim) => number
  title: string
  label: string
  hint?: string
  submit: string
  keepMine?: string
  said: string
  danger?: boolean
  field?: 'reason' | 'text'
  /** Comments change nothing about the claim, so they need no version. */
  unversioned?: boolean
}

/** A step that takes one written reason: withdrawing, returning, reopening, commenting. */
export function ReasonForm({ claim, panel, field = 'reason', versionOf, ...props }: Props) {
  const problems = useTranslations('problems')
  const form = useClaimForm({ claim, panel, saved: { [field]: '' }, ...(versionOf ? { versionOf } : {}) })

  const save = (on = form.seen()) =>
    form.send({
      path: props.path,
      body: { ...props.with?.(on ?? claim), [field]: form.values[field] },
      read: claimSchema.parse,
      on,
      unversioned: props.unversioned,
      done: (saved) => ({ claim: saved, say: props.said }),
    })

  return (
    <ClaimForm
      title={props.title}
      submit={props.submit}
      danger={props.danger ?? false}
      off={form.values[field]?.trim() ? null : problems('fields.required')}
      pending={form.pending}
      kept={form.draft.kept}
      problem={form.problem}
      fields={[field]}
      conflict={form.conflict}
      {...(props.keepMine ? { keepMine: props.keepMine } : {})}
      onSubmit={save}
      onLeave={form.leave}
    >
      <TextArea id={form.first} label={props.label} hint={props.hint} rows={3} {...form.field(field)} />
    </ClaimForm>
  )
}
