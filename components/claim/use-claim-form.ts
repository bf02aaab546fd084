'use client'

import type { Sending } from '@/components/api'
import { draftKey, type Panel, panelElement } from '@/components/article/panel'
import { useWorkspace } from '@/components/article/workspace'
import { useDraft, type Values } from '@/components/draft'
import { useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import type { Claim } from '@/lib/domain/claim'
import { useRouter } from '@/lib/i18n/navigation'

type Props<Fields extends Values> = {
  claim: Claim
  panel: Panel
  saved: Fields
  /** The version of what the form edits; the claim's when not said. */
  version?: number
}

type Send<Value> = Omit<Sending, 'idempotencyKey' | 'method'> & {
  method?: Sending['method']
  path: string
  read: (json: unknown) => Value
  /** What to say once it is saved, and the form that comes next, if any. */
  done: (value: Value) => { claim: Claim; say: string; next?: Panel | null; focus?: string }
}

/** One form in a card: its draft, its errors at their fields, and where focus goes when it is done. */
export function useClaimForm<Fields extends Values>({
  claim,
  panel,
  saved,
  version = claim.version,
}: Props<Fields>) {
  const { actor, open, learn, focusOn, announce } = useWorkspace()
  const router = useRouter()
  const draft = useDraft(draftKey(actor.id, claim.id, panel), saved, version)
  const submission = useSubmission()
  const errorAt = useFieldErrors(submission.problem)

  async function send<Value>({ path, read, done, method = 'POST', ...sending }: Send<Value>): Promise<void> {
    const answer = await submission.send(path, read, { method, ...sending })
    if (!answer?.ok) return
    const { claim: saved, say, next = null, focus } = done(answer.value)
    draft.forget()
    learn(saved)
    open(claim.number, { panel: next })
    focusOn(focus ?? (next ? panelElement(claim.number, next) : `claim-${claim.number}-title`))
    announce(say)
    router.refresh()
  }

  /** Leaves the form. Its draft stays unless it is given up. */
  function leave(how: { forget: boolean }): void {
    if (how.forget) draft.forget()
    submission.clear()
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
    problem: submission.problem,
    send,
    leave,
  }
}

function only<Fields extends Values>(name: Extract<keyof Fields, string>, value: string): Partial<Fields> {
  const fields: Partial<Fields> = {}
  return Object.assign(fields, { [name]: value })
}
