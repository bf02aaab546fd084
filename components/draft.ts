'use client'

import { useMemo, useSyncExternalStore } from 'react'

/** What stands in a form as typed; every field as the text its control holds. */
export type Values = Record<string, string>

export type Draft<Fields extends Values> = {
  values: Fields
  /** Whether anything was typed that the server does not have yet. */
  kept: boolean
  /** The version of the thing when the first letter was typed, so that a stale tab cannot overwrite. */
  version: number | undefined
  change(fields: Partial<Fields>): void
  /** Only once the server has echoed what was saved, or when the person gives the draft up. */
  forget(): void
}

/**
 * Form values that outlive a reload, kept in this browser under `key` as they are typed. Fields not typed into follow
 * `saved`, which is what the server has (at `version`).
 */
export function useDraft<Fields extends Values>(key: string, saved: Fields, version?: number): Draft<Fields> {
  const kept = useSyncExternalStore(
    subscribe,
    () => readDraft(key),
    () => null,
  )
  const draft = useMemo(() => parse(kept), [kept])
  return {
    values: { ...saved, ...onlyFieldsOf(saved, draft?.values) },
    kept: draft !== null,
    version: draft?.version ?? version,
    change: (fields) => {
      // As it stands now, not as this rendering saw it: several fields may change before the next one.
      const now = parse(readDraft(key))
      keepDraft(key, { ...now?.values, ...defined(fields) }, now?.version ?? version)
    },
    forget: () => forgetDraft(key),
  }
}

/** Keeps a draft from outside its form, as when a verdict is in mind before the form is open. */
export function keepDraft(key: string, values: Values, version?: number): void {
  write(key, JSON.stringify(version === undefined ? { values } : { values, version }))
}

export function forgetDraft(key: string): void {
  write(key, null)
}

/** The fields of a draft under `key` that hold anything; for what happens on a press, not for what is shown. */
export function filledFields(key: string): string[] {
  const values = parse(readDraft(key))?.values ?? {}
  return Object.keys(values).filter((name) => values[name] !== '')
}

/** Whether a draft waits under `key`. */
export function useHasDraft(key: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => readDraft(key) !== null,
    () => false,
  )
}

/** The field of a draft that lies under `key`, or null. */
export function useDraftField(key: string, field: string): string | null {
  const kept = useSyncExternalStore(
    subscribe,
    () => readDraft(key),
    () => null,
  )
  return useMemo(() => parse(kept)?.values[field] ?? null, [kept, field])
}

const prefix = 'isnad.draft/'
const listeners = new Set<() => void>()
/** Where the browser keeps nothing (private windows, a full disk) a draft at least survives within the page. */
const memory = new Map<string, string>()

function readDraft(key: string): string | null {
  try {
    return window.localStorage.getItem(prefix + key) ?? memory.get(key) ?? null
  } catch {
    return memory.get(key) ?? null
  }
}

function write(key: string, value: string | null): void {
  memory.delete(key)
  try {
    if (value === null) window.localStorage.removeItem(prefix + key)
    else window.localStorage.setItem(prefix + key, value)
  } catch {
    if (value !== null) memory.set(key, value)
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

function parse(kept: string | null): { values: Values; version: number | undefined } | null {
  if (kept === null) return null
  try {
    const json: unknown = JSON.parse(kept)
    if (typeof json !== 'object' || json === null || !('values' in json)) return null
    const version = 'version' in json && typeof json.version === 'number' ? json.version : undefined
    return { values: stringsOf(json.values), version }
  } catch {
    return null
  }
}

function stringsOf(json: unknown): Values {
  const values: Values = {}
  if (typeof json !== 'object' || json === null) return values
  for (const [name, value] of Object.entries(json)) if (typeof value === 'string') values[name] = value
  return values
}

function onlyFieldsOf<Fields extends Values>(saved: Fields, typed: Values | undefined): Partial<Fields> {
  const fields: Partial<Fields> = {}
  for (const name of namesOf(saved)) {
    const value = typed?.[name]
    if (value !== undefined) Object.assign(fields, { [name]: value })
  }
  return fields
}

function namesOf<Fields extends Values>(fields: Fields): Extract<keyof Fields, string>[] {
  const names: Extract<keyof Fields, string>[] = []
  for (const name in fields) names.push(name)
  return names
}

function defined(fields: Partial<Values>): Values {
  const values: Values = {}
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) values[name] = value
  return values
}
