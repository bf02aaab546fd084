import type { Sha256 } from './bytes'
import type { JsonValue } from './canonical-json'
import { type Commitment, commitTo, isCommitment, SALT_LENGTH, type StoredText } from './commitment'

/** Free text on its way into the history: it goes in as a commitment and can be erased later. */
export class Prose {
  constructor(
    readonly text: string,
    readonly salt: Uint8Array | null,
  ) {}
}

/** JSON in which some strings are marked as prose. */
export type Unsealed =
  | null
  | boolean
  | number
  | string
  | Prose
  | readonly Unsealed[]
  | { readonly [key: string]: Unsealed }

/**
 * Marks a free text. Without a salt every use gets its own, so nobody can see that two texts are the same;
 * pass one (32 bytes, kept secret like the text) where one commitment shall serve many entries, as for a name.
 */
export function prose(text: string, salt: Uint8Array | null = null): Prose {
  return new Prose(text, salt)
}

/** The same for a text that may be missing. */
export function optionalProse(text: string | null): Prose | null {
  return text === null ? null : prose(text)
}

export type Seal = (prose: Prose) => StoredText

/** How prose is committed to, given the platform's SHA-256 and its source of random bytes. */
export function sealWith(sha256: Sha256, randomBytes: (length: number) => Uint8Array): Seal {
  return ({ text, salt }) => commitTo(sha256, text, salt ?? randomBytes(SALT_LENGTH))
}

/** Replaces each prose by `{ text: commitment }` and lists what has to be stored beside the entry, each once. */
export function seal(value: Unsealed, commit: Seal): { value: JsonValue; texts: StoredText[] } {
  const texts = new Map<Commitment, StoredText>()
  const walk = (part: Unsealed): JsonValue => {
    if (part instanceof Prose) {
      const stored = commit(part)
      texts.set(stored.commitment, stored)
      return { text: stored.commitment }
    }
    return isBranch(part) ? mapMembers(part, walk) : part
  }
  return { value: walk(value), texts: [...texts.values()] }
}

/** Every prose of a value, in reading order. */
export function collectProse(value: Unsealed): Prose[] {
  if (value instanceof Prose) return [value]
  return isBranch(value) ? members(value).flatMap(collectProse) : []
}

/** The commitments that stand in a sealed value, in reading order. */
export function collectCommitments(value: JsonValue): Commitment[] {
  const found: Commitment[] = []
  collectInto(found, value)
  return found
}

function collectInto(found: Commitment[], value: JsonValue): void {
  if (isSealed(value)) found.push(value.text)
  else if (isBranch(value)) for (const member of members(value)) collectInto(found, member)
}

/** Replaces each `{ text: commitment }` by its text, or by `{ erased: true }` where `lookup` answers null. */
export function reveal(value: JsonValue, lookup: (commitment: Commitment) => string | null): JsonValue {
  if (isSealed(value)) return lookup(value.text) ?? { erased: true }
  return isBranch(value) ? mapMembers(value, (part) => reveal(part, lookup)) : value
}

type Branch<Part> = readonly Part[] | { readonly [key: string]: Part }

function isBranch<Part>(value: Part | Branch<Part>): value is Branch<Part> {
  return typeof value === 'object' && value !== null
}

function isList<Part>(branch: Branch<Part>): branch is readonly Part[] {
  return Array.isArray(branch)
}

function members<Part>(branch: Branch<Part>): readonly Part[] {
  return isList(branch) ? branch : Object.values(branch)
}

function mapMembers<Part>(branch: Branch<Part>, change: (part: Part) => JsonValue): JsonValue {
  if (isList(branch)) return branch.map(change)
  return Object.fromEntries(Object.entries(branch).map(([key, part]) => [key, change(part)]))
}

function isSealed(value: JsonValue): value is { readonly text: Commitment } {
  if (!isBranch<JsonValue>(value) || isList(value) || value.text === undefined) return false
  return Object.keys(value).length === 1 && isCommitment(value.text)
}
