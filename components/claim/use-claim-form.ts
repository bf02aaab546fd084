'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useDraft, type Values } from '@/components/drafts/draft'
import { isSentLater } from '@/components/drafts/outbox-database'
import { useOwnPage } from '@/components/drafts/own-page-context'
import { useFieldErrors } from '@/components/problem-text'
import { type Send, type Unanswered, useSubmission } from '@/components/submission'
import { draftKey, type Panel, panelElement } from '@/components/workspace/panel'
import type { Undo } from '@/components/workspace/undo'
import { useWorkspace } from '@/components/workspace/workspace'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Result } from '@/lib/domain/result'
import { useRouter } from '@/lib/i18n/navigation'
import { type ClaimConflict, type ClaimProblem, conflictIn } from './claim-conflict'

type Props<Fields extends Values> = {
  claim: Claim
  panel: Panel
  saved: Fields
  /** The version of what the form edits; the claim's own when not said. */
  versionOf?: (claim: Claim) => number
}

type Step<Value> = {
  /** Sends the step; `version` is that of what the form edits. */
  ask: (send: Send, version: number | undefined) => Promise<Result<Value, ClaimProblem> | null>
  /** The claim that the step is taken on: as it was seen, or as it stands now once a person has compared the two. */
  on: Claim | null
  /** What to say once it is saved, and the form that comes next, if any. */
  done: (value: Value) => {
    claim: Claim
    say: string
    next?: Panel | null
    focus?: string
    undo?: Undo | null
  }
}

/** One form in a card: its draft, its errors at their fields, and where focus goes when it is done. */
export function useClaimForm<Fields extends Values>({
  claim,
  panel,
  saved,
  versionOf = claimVersion,
}: Props<Fields>) {
  const { open, isOpen, learn, remember, recall, focusOn, announce } = useWorkspace()
  const router = useRouter()
  const draft = useDraft(draftKey(claim.id, panel), saved, versionOf(claim))
  const { outbox } = useOwnPage()
  const t = useTranslations('outbox')
  const confirmed = useRef(() => {})
  const submission = useSubmission(keepForLater)
  const [conflict, setConflict] = useState<ClaimConflict | null>(null)
  const errorAt = useFieldErrors(submission.problem)

  /** The claim as it stood when the first letter was typed; null when this page never showed it so. */
  function seen(): Claim | null {
    return recall(claim.id, (shown) => versionOf(shown) === draft.version)
  }

  /** What adds something waits for the network where it will stand; whatever else was typed waits in its form. */
  async function keepForLater({ call, ...request }: Unanswered): Promise<boolean> {
    if (!isSentLater(call)) return false
    const { form, values, version } = draft
    try {
      await outbox.put({ ...request, call, form, values, version })
    } catch {
      // Where the browser keeps nothing it stays in its form.
      return false
    }
    confirmed.current()
    leave({ forget: false })
    announce(t('kept'))
    return true
  }

  async function send<Value>({ ask, on, done }: Step<Value>): Promise<void> {
    await outbox.sendFirst()
    confirmed.current = draft.saving()
    const answer = await ask(submission.send, on ? versionOf(on) : draft.version)
    if (!answer) return
    const overtaken = answer.ok ? null : conflictIn(answer.problem, on)
    setConflict(overtaken)
    if (overtaken) remember(overtaken.now)
    if (!answer.ok) return
    const { claim: saved, say, next = null, focus, undo = null } = done(answer.value)
    confirmed.current()
    learn(saved)
    // Whoever went on to another form or claim while this was saved stays there.
    if (isOpen(claim.number, panel)) {
      open(claim.number, { panel: next })
      focusOn(focus ?? (next ? panelElement(claim.number, next) : `claim-${claim.number}-title`))
    }
    announce(say, undo)
    router.refresh()
  }

  /** Leaves the form. Its draft stays unless it is given up. */
  function leave(how: { forget: boolean }): void {
    if (how.forget) draft.forget()
    submission.clear()
    setConflict(null)
    open(claim.number, { panel: null })
    focusOn(`claim-${claim.number}-title`)
    if (how.forget) router.refresh()
  }

  return {
    values: draft.values,
    draft,
    change: draft.change,
    /** Id and value of a text control, and what it does when typed into. */
    field: (name: Extract<keyof Fields, string>, path: string = name) => ({
      value: draft.values[name],
      error: errorAt(path),
      onChange: (event: { currentTarget: { value: string } }) =>
        draft.change(only<Fields>(name, event.currentTarget.value)),
    }),
    first: panelElement(claim.number, panel),
    errorAt,
    pending: submission.pending,
    problem: submission.problem ?? draft.refused,
    /** What somebody else changed, when that is why the last try failed. */
    conflict,
    seen,
    send,
    leave,
  }
}

function claimVersion({ version }: Claim): number {
  return version
}

function only<Fields extends Values>(name: Extract<keyof Fields, string>, value: string): Partial<Fields> {
  const fields: Partial<Fields> = {}
  return Object.assign(fields, { [name]: value })
}
