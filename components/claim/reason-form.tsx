'use client'

import { useTranslations } from 'next-intl'
import type { Send } from '@/components/submission'
import { TextArea } from '@/components/ui/text-area'
import type { Panel } from '@/components/workspace/panel'
import type { Undo } from '@/components/workspace/undo'
import type { Claim } from '@/lib/domain/claim/claim'
import { allows, isReasonedStep } from '@/lib/domain/claim/reasoned-step'
import type { Result } from '@/lib/domain/result'
import type { ClaimProblem } from './claim-conflict'
import { ClaimForm } from './claim-form'
import { useClaimForm } from './use-claim-form'
import { Voids } from './voids'

export type ReasonFormProps = {
  claim: Claim
  panel: Panel
  /** Sends what was written, on the claim as it was seen or, after a comparison, as it stands now. */
  step: (
    send: Send,
    said: { written: string; version: number | undefined; on: Claim },
  ) => Promise<Result<Claim, ClaimProblem> | null>
  /** The version that must not have changed: of the claim when not said. */
  versionOf?: (claim: Claim) => number
  title: string
  label: string
  hint?: string
  submit: string
  keepMine?: string
  said: string
  /** How to take it back, for a while. */
  undo?: (saved: Claim) => Undo | null
  danger?: boolean
  /** Whether something came just now that changes what is answered. */
  resting?: boolean
  /** Whether it may be sent with nothing written. */
  optional?: boolean
  /** Whether it changes what a verdict judged. */
  voids?: boolean
}

/** A step that takes one written reason: withdrawing, returning, reopening. */
export function ReasonForm({ claim, panel, versionOf, ...props }: ReasonFormProps) {
  const problems = useTranslations('problems')
  const form = useClaimForm({ claim, panel, saved: { reason: '' }, ...(versionOf ? { versionOf } : {}) })

  const overtaken = form.conflict
  const impossible = overtaken !== null && isReasonedStep(panel) && !allows(overtaken.now, panel)
  const conflict = impossible ? { ...overtaken, again: false } : overtaken

  const save = (on = form.seen()) =>
    form.send({
      ask: (send, version) => props.step(send, { written: form.values.reason, version, on: on ?? claim }),
      on,
      done: (saved) => ({ claim: saved, say: props.said, undo: props.undo?.(saved) ?? null }),
    })

  return (
    <ClaimForm
      title={props.title}
      submit={props.submit}
      danger={props.danger ?? false}
      resting={props.resting ?? false}
      off={props.optional || form.values.reason.trim() ? null : problems('fields.required')}
      pending={form.pending}
      draft={form.draft}
      problem={form.problem}
      fields={['reason']}
      conflict={conflict}
      {...(props.keepMine ? { keepMine: props.keepMine } : {})}
      onSubmit={save}
      onLeave={form.leave}
    >
      <TextArea id={form.first} label={props.label} hint={props.hint} rows={3} {...form.field('reason')} />
      {props.voids ? <Voids claim={claim} /> : null}
    </ClaimForm>
  )
}
