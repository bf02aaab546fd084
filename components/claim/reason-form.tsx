'use client'

import { useTranslations } from 'next-intl'
import type { Panel } from '@/components/article/panel'
import { TextArea } from '@/components/ui/text-area'
import { type Claim, claim as claimSchema } from '@/lib/domain/claim'
import { ClaimForm } from './claim-form'
import { useClaimForm } from './use-claim-form'

type Props = {
  claim: Claim
  panel: Panel
  path: string
  /** What is sent besides the reason. */
  with?: Record<string, unknown>
  /** The version that must not have changed: of the claim when not said. */
  version?: number
  title: string
  label: string
  hint?: string
  submit: string
  said: string
  danger?: boolean
  field?: 'reason' | 'text'
  /** Comments change nothing about the claim, so they need no version. */
  unversioned?: boolean
}

/** A step that takes one written reason: withdrawing, returning, reopening, commenting. */
export function ReasonForm({ claim, panel, field = 'reason', version = claim.version, ...props }: Props) {
  const problems = useTranslations('problems')
  const form = useClaimForm({ claim, panel, saved: { [field]: '' }, version })
  const fresh = form.problem?.code === 'stale' ? claimSchema.safeParse(form.problem.current) : null

  const save = (against = form.draft.version) =>
    form.send({
      ...{ path: props.path, body: { ...props.with, [field]: form.values[field] }, read: claimSchema.parse },
      ...(props.unversioned ? {} : { ifMatch: against }),
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
      comparison={fresh?.success ? { version: fresh.data.version, rows: [] } : null}
      onSubmit={save}
      onLeave={form.leave}
    >
      <TextArea id={form.first} label={props.label} hint={props.hint} rows={3} {...form.field(field)} />
    </ClaimForm>
  )
}
