'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ApiProblem } from '@/lib/api/problem'
import type { Restored } from './draft-memory'
import type { KeptDraft, Values } from './kept-draft'
import { useOwnPage } from './own-page-context'

export type { Values }

export type Draft<Fields extends Values> = {
  form: string
  values: Fields
  /** Whether anything was typed that the server does not have yet. */
  kept: boolean
  /** The version of the thing when the first letter was typed, so that a stale tab cannot overwrite. */
  version: number | undefined
  /** When and where it was written, if that was not in this page. */
  restored: Restored | null
  /** Why what stands here was refused when it was sent later. */
  refused: ApiProblem | null
  change(fields: Partial<Fields>): void
  /** Goes on with what is typed, on another version of the thing. */
  rebase(version: number): void
  /** Begins to save what is typed now; to be called once the server has confirmed it. What was typed since stays. */
  saving(): () => void
  /** When the person gives the draft up. */
  forget(): void
}

/**
 * Form values that outlive a reload and a crash, kept in this browser as they are typed, for this member and this tab
 * alone. `form` names what is edited. Fields not typed into follow `saved`, which is what the server has (at `version`).
 */
export function useDraft<Fields extends Values>(
  form: string,
  saved: Fields,
  version?: number,
): Draft<Fields> {
  const { drafts } = useOwnPage()
  const draft = useCurrentDraft(form)
  useEffect(() => {
    if (draft) drafts.adopt(form)
  }, [drafts, form, draft])
  const values = { ...saved, ...onlyFieldsOf(saved, draft?.values) }
  return {
    form,
    values,
    kept: draft !== null,
    version: draft ? draft.version : version,
    restored: draft ? drafts.restoredIn(form) : null,
    refused: draft?.refused ?? null,
    change: (fields) => drafts.change(form, defined(fields), version),
    rebase: (newer) => drafts.keep(form, values, newer),
    saving: () => {
      const sent = drafts.current(form)?.values
      return () => {
        if (drafts.current(form)?.values === sent) drafts.forget(form)
      }
    },
    forget: () => drafts.forget(form),
  }
}

/** The drafts of a form that wait besides the one at hand, and what can be done with them. */
export function useWaitingDrafts(form: string) {
  const { drafts } = useOwnPage()
  const draft = useCurrentDraft(form)
  const [waiting, setWaiting] = useState<KeptDraft[]>([])
  useEffect(() => {
    const update = () => setWaiting(drafts.waiting(form))
    update()
    return drafts.subscribe(update)
  }, [drafts, form])
  return {
    waiting,
    take: (chosen: KeptDraft) => drafts.take(chosen),
    setAside: draft ? () => drafts.setAside(form) : null,
  }
}

/** Whether a draft waits. */
export function useHasDraft(form: string): boolean {
  return useCurrentDraft(form) !== null
}

/** The field of a draft, or null. */
export function useDraftField(form: string, field: string): string | null {
  return useCurrentDraft(form)?.values[field] ?? null
}

function useCurrentDraft(form: string): KeptDraft | null {
  const { drafts } = useOwnPage()
  return useSyncExternalStore(
    drafts.subscribe,
    () => drafts.current(form),
    () => null,
  )
}

function onlyFieldsOf<Fields extends Values>(saved: Fields, typed: Values | undefined): Partial<Fields> {
  const fields: Partial<Fields> = {}
  for (const name in saved) {
    const value = typed?.[name]
    if (value !== undefined) Object.assign(fields, { [name]: value })
  }
  return fields
}

function defined(fields: Partial<Values>): Values {
  const values: Values = {}
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) values[name] = value
  return values
}
