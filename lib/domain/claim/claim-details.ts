export const claimKinds = ['figure', 'quotation', 'event', 'other'] as const

/** A text of at most so many UTF-16 code units, a date as exact as it is known, or a number; null where nothing is known. */
export type Part = { form: 'text'; most: number } | { form: 'date' } | NumberPart

/** A decimal number that is not negative, as its digits, for it may be larger or finer than floating numbers are. */
export type NumberPart = {
  form: 'number'
  /** Once anything is said of what it is part of, it is, too. */
  needed?: true
  aboveZero?: true
  /** May end in `%`. */
  perCent?: true
}

export type Detail = (
  | Part
  | { form: 'choice'; among: readonly string[]; unsaid: string }
  | { form: 'truth' }
  | { form: 'parts'; parts: { readonly [name: string]: Part } }
) & {
  /** Sorts claims, and changes nothing about what was judged. */
  labels?: true
  /** Names a person: the history seals it, so that it can be erased. */
  sealed?: true
}

/** What fixes the meaning of a figure: 94 of what, where, as of when, out of how many. */
const figureParts = {
  value: { form: 'text', most: 100 },
  unit: { form: 'text', most: 100 },
  territory: { form: 'text', most: 300 },
  asOf: { form: 'date' },
  denominator: { form: 'text', most: 300 },
} as const satisfies Record<string, Part>

/** What a figure was worked out from: so much of so much makes the claimed result, give or take the tolerance. */
const calculationParts = {
  part: { form: 'number', needed: true },
  whole: { form: 'number', needed: true, aboveZero: true },
  result: { form: 'number', needed: true, perCent: true },
  tolerance: { form: 'number' },
} as const satisfies Record<string, Part>

/**
 * Everything that is known of a claim besides its words and their place, each said once: input, change, what a proposal is
 * bound to, history, columns, form and comparisons are made from this list, in its order. What each is called stands in
 * the messages.
 */
export const claimDetails = {
  kind: { form: 'choice', among: claimKinds, unsaid: 'other', labels: true },
  claimant: { form: 'text', most: 300, sealed: true },
  claimDate: { form: 'date' },
  central: { form: 'truth' },
  figure: { form: 'parts', parts: figureParts },
  calculation: { form: 'parts', parts: calculationParts },
} as const satisfies Record<string, Detail>

type List = typeof claimDetails
export type DetailName = keyof List

type Value<Of> = Of extends { form: 'truth' }
  ? boolean
  : Of extends { among: readonly (infer Choice)[] }
    ? Choice
    : Of extends { parts: infer Parts }
      ? { [Name in keyof Parts]: string | null } | null
      : string | null

export type ClaimDetails = { [Name in DetailName]: Value<List[Name]> }

type Label = { [Name in DetailName]: List[Name] extends { labels: true } ? Name : never }[DetailName]
/** What fixes the meaning of a claim, and so what a verdict judges: all but what labels it. */
export type ClaimMeaning = Omit<ClaimDetails, Label>

// Object.keys forgets which keys they are.
const names = Object.keys(claimDetails) as DetailName[]
/** The details that fix the meaning. */
export const meaningNames = names.filter((name) => !entryOf(name).labels)

/** What the schema of a proposal's binding is made from. */
export const meaningDetails: { readonly [name: string]: Detail } = Object.fromEntries(
  meaningNames.map((name) => [name, entryOf(name)]),
)

/** Those that name a person. */
export const sealedDetails: ReadonlySet<string> = new Set(names.filter((name) => entryOf(name).sealed))

/** An entry of the list as what any entry is. */
function entryOf(name: DetailName): Detail {
  return claimDetails[name]
}

export function detailsOf(claim: ClaimDetails): ClaimDetails {
  return pick(claim, names)
}

/** What a verdict on this claim judges. */
export function meaningOf(claim: ClaimDetails): ClaimMeaning {
  return pick(claim, meaningNames)
}

/** The details that a change names: what is undefined stays as it is. */
export function namedIn(
  patch: { [Name in DetailName]?: ClaimDetails[Name] | undefined },
): Partial<ClaimDetails> {
  return Object.fromEntries(names.flatMap((name) => (patch[name] === undefined ? [] : [[name, patch[name]]])))
}

export function sameDetails(one: ClaimDetails, other: ClaimDetails): boolean {
  return names.every((name) => sameValue(name, one, other))
}

/** Whether a verdict on the one is a verdict on the other. What was bound before there was some detail lacks it. */
export function sameMeaning(one: Bound, other: Bound): boolean {
  return meaningNames.every((name) => sameValue(name, one, other))
}

/** A meaning as it was stored, perhaps with other parts than there are now. */
type Bound = { [Name in keyof ClaimMeaning]: ClaimMeaning[Name] | Stored }
type Stored = { readonly [part: string]: string | null }

function sameValue(
  name: DetailName,
  one: { [Name in DetailName]?: unknown },
  other: { [Name in DetailName]?: unknown },
): boolean {
  const [then, now] = [one[name] ?? null, other[name] ?? null]
  const detail = entryOf(name)
  if (detail.form !== 'parts' || then === null || now === null) return then === now
  return Object.keys(detail.parts).every((part) => partOf(then, part) === partOf(now, part))
}

function partOf(value: unknown, part: string): unknown {
  return (typeof value === 'object' && value !== null ? Reflect.get(value, part) : null) ?? null
}

function pick<Name extends DetailName>(
  claim: Pick<ClaimDetails, Name>,
  wanted: readonly Name[],
): Pick<ClaimDetails, Name> {
  const picked: Partial<Pick<ClaimDetails, Name>> = {}
  for (const name of wanted) picked[name] = claim[name]
  // Every name has had its turn.
  return picked as Pick<ClaimDetails, Name>
}
