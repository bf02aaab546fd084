import { detailFields } from '@/lib/domain/claim/detail-fields'
import type { JsonValue } from '@/lib/domain/history/canonical-json'
import { isRecord } from '@/lib/domain/is-record'

/** Fields as an entry, or a comparison of two moments, tells them. */
type Told = { readonly [field: string]: JsonValue }

/** What an entry says of one field; `before` is undefined where only what came is of interest. */
export type Change = { field: Field; before: Value | undefined; after: Value }

/** A recorded value that is shown: a text, a list of codes, a truth, nothing, or a text that was erased. */
export type Value = string | string[] | boolean | null | typeof erased
export const erased = Symbol('erased')

export type Field = (typeof fields)[number]['field']

/** The fields of an entry worth reading, in reading order. Ids, versions and positions are left to the exports. */
export function changesOf({ before, after }: { before: Told | null; after: Told }): Change[] {
  return fields.flatMap(({ field, path, compares }) => {
    const now = valueAt(after, path)
    const then = before === null ? null : valueAt(before, path)
    if (now === undefined || sameValue(then, now) || (before === null && goesWithoutSaying(now))) return []
    // Texts of a new proposal or decision replace those of an older one; they do not change them.
    const shown = compares && before !== null && hasBranch(before, path) ? (then ?? null) : undefined
    return now === null && shown === undefined ? [] : [{ field, before: shown, after: now }]
  })
}

/**
 * Where a thing is otherwise than it was, both sides given, for whoever has to choose between them; what it says now where
 * nobody knows any more what it was.
 */
export function differencesOf(before: object | null, after: object): Change[] {
  return fields.flatMap(({ field, path }): Change[] => {
    const now = valueAt(after, path) ?? null
    if (before === null) {
      return now === null || goesWithoutSaying(now) ? [] : [{ field, before: undefined, after: now }]
    }
    const then = valueAt(before, path) ?? null
    return sameValue(then, now) ? [] : [{ field, before: then, after: now }]
  })
}

/** One value of an entry by the path it is recorded under, for the words of its sentence. */
export function textAt(fields: Told, ...path: string[]): string | null {
  const value = valueAt(fields, path)
  return typeof value === 'string' ? value : null
}

const fields = [
  { field: 'title', path: ['title'], compares: true },
  { field: 'source', path: ['source', 'title'], compares: true },
  { field: 'author', path: ['source', 'author'], compares: true },
  { field: 'publisher', path: ['source', 'publisher'], compares: true },
  { field: 'sourceUrl', path: ['source', 'url'], compares: true },
  { field: 'publishedOn', path: ['source', 'publishedOn'], compares: true },
  { field: 'sourceType', path: ['source', 'type'], compares: true },
  { field: 'interest', path: ['source', 'interest'], compares: true },
  { field: 'origin', path: ['source', 'origin'], compares: true },
  { field: 'reason', path: ['source', 'withdrawal', 'reason'], compares: false },
  { field: 'reason', path: ['source', 'correction', 'reason'], compares: false },
  { field: 'language', path: ['language'], compares: true },
  { field: 'byline', path: ['byline'], compares: true },
  { field: 'outlet', path: ['outlet'], compares: true },
  { field: 'sourceUrl', path: ['sourceUrl'], compares: true },
  { field: 'publishedOn', path: ['publishedOn'], compares: true },
  { field: 'sha256', path: ['revision', 'sha256'], compares: true },
  { field: 'note', path: ['revision', 'note'], compares: false },
  { field: 'quote', path: ['quote'], compares: true },
  { field: 'placement', path: ['placement'], compares: true },
  ...detailFields.map(({ field, path }) => ({ field, path, compares: true })),
  { field: 'stance', path: ['evidence', 'stance'], compares: true },
  { field: 'source', path: ['evidence', 'source', 'title'], compares: true },
  { field: 'author', path: ['evidence', 'source', 'author'], compares: true },
  { field: 'publisher', path: ['evidence', 'source', 'publisher'], compares: true },
  { field: 'sourceUrl', path: ['evidence', 'source', 'url'], compares: true },
  { field: 'publishedOn', path: ['evidence', 'source', 'publishedOn'], compares: true },
  { field: 'sourceType', path: ['evidence', 'source', 'type'], compares: true },
  { field: 'interest', path: ['evidence', 'source', 'interest'], compares: true },
  { field: 'origin', path: ['evidence', 'source', 'origin'], compares: true },
  { field: 'passage', path: ['evidence', 'quote'], compares: true },
  { field: 'locator', path: ['evidence', 'locator'], compares: true },
  { field: 'translation', path: ['evidence', 'translation'], compares: true },
  { field: 'reason', path: ['evidence', 'withdrawal', 'reason'], compares: false },
  { field: 'reason', path: ['evidence', 'restoration', 'reason'], compares: false },
  { field: 'rationale', path: ['proposal', 'rationale'], compares: false },
  { field: 'reasons', path: ['proposal', 'reasons'], compares: false },
  { field: 'exception', path: ['proposal', 'exception'], compares: false },
  { field: 'checkAgainOn', path: ['proposal', 'checkAgainOn'], compares: false },
  { field: 'reason', path: ['decision', 'reason'], compares: false },
  { field: 'cause', path: ['reopening', 'cause'], compares: false },
  { field: 'reason', path: ['reopening', 'reason'], compares: false },
  { field: 'reason', path: ['withdrawal', 'reason'], compares: false },
  { field: 'reason', path: ['restoration', 'reason'], compares: false },
  { field: 'reason', path: ['reason'], compares: false },
  { field: 'comment', path: ['comment', 'text'], compares: false },
  { field: 'sentence', path: ['dismissal', 'sentence'], compares: false },
  { field: 'finding', path: ['publication', 'finding'], compares: false },
  { field: 'reason', path: ['publication', 'reason'], compares: false },
  { field: 'told', path: ['publication', 'told'], compares: false },
  { field: 'reason', path: ['publication', 'withdrawal', 'reason'], compares: false },
  { field: 'note', path: ['readerReport', 'note'], compares: false },
  { field: 'assignee', path: ['assignee'], compares: true },
  { field: 'dueAt', path: ['dueAt'], compares: true },
  { field: 'archived', path: ['archived'], compares: true },
  { field: 'labels', path: ['labels'], compares: true },
  { field: 'state', path: ['state'], compares: true },
  { field: 'verdict', path: ['verdict'], compares: true },
] as const

/** The value at a path; undefined when the entry says nothing about it, null when it says that there is nothing. */
function valueAt(record: object, path: readonly string[]): Value | undefined {
  let part: unknown = record
  for (const name of path) {
    if (part === null) return null
    if (!isRecord(part)) return undefined
    part = part[name]
  }
  return readValue(part)
}

function readValue(part: unknown): Value | undefined {
  if (isRecord(part)) return part.erased === true ? erased : personIn(part)
  if (Array.isArray(part)) {
    const codes = part.filter((item) => typeof item === 'string')
    return codes.length > 0 ? codes : null
  }
  if (typeof part === 'number') return String(part)
  return typeof part === 'string' || typeof part === 'boolean' || part === null ? part : undefined
}

/** Whoever was given something, by name. */
function personIn({ name }: Record<string, unknown>): Value | undefined {
  return name === undefined ? undefined : readValue(name)
}

/** What every new thing is unless said otherwise. */
function goesWithoutSaying(value: Value): boolean {
  return value === false || value === 'open' || value === 'placed'
}

function hasBranch(record: Told, path: readonly string[]): boolean {
  const [first] = path
  return first !== undefined && first in record && (path.length === 1 || record[first] !== null)
}

function sameValue(one: Value | undefined, other: Value): boolean {
  return one === other || (Array.isArray(one) && Array.isArray(other) && one.join(' ') === other.join(' '))
}
