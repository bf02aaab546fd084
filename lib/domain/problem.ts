/** One field that breaks a rule. `path` is dotted as in the request body, `code` is a key of `problems.fields`. */
export type FieldError = { path: string; code: FieldErrorCode; detail?: Record<string, string | number> }

/** Every way in which a field can break a rule. */
export const fieldErrorCodes = [
  'invalid',
  'required',
  'too-long',
  'too-large',
  'too-many-paragraphs',
  'too-many-sentences',
  'too-many-unseen',
  'too-many-figures',
  'too-many-claims',
  'too-many-pieces',
  'too-many-comments',
  'too-many-drafts',
  'too-many-views',
  'too-many-webhooks',
  'too-many-domains',
  'domain-taken',
  'domain-not-verified',
  'not-a-domain',
  'not-a-url',
  'not-public',
  'not-a-web-port',
  'not-a-date',
  'not-a-day',
  'not-in-future',
  'not-a-moment',
  'not-a-number',
  'negative-number',
  'zero',
  'not-a-language',
  'unseen-character',
  'contains-nul',
  'contains-lone-surrogate',
  'outside-text',
  'no-words',
  'revision-is-not-current',
  'not-json',
  'too-deep',
  'unknown-format',
  'other-hash',
  'other-words',
  'too-many-items',
  'needs-supporting-evidence',
  'needs-contradicting-evidence',
  'needs-reason-code',
  'needs-two-origins',
  'needs-two-origins-always',
  'needs-evidence',
  'unknown-source',
  'source-withdrawn',
  'rests-on-fallen-source',
  'unknown-comment',
  'unknown-claim',
  'rests-in-circle',
  'rests-on-disputed',
  'email-taken',
  'password-too-short',
  'password-too-long',
  'password-too-common',
  'password-wrong',
  'no-password',
  'setup-token-wrong',
  'code-wrong',
  'preparation-over',
  'passkey-refused',
  'too-many-passkeys',
  'needs-own-factor',
  'needs-own-identity',
  'members-without-identity',
  'member-disabled',
  'unknown-member',
  'assignee-disabled',
  'assignee-reads-only',
  'last-admin',
] as const
export type FieldErrorCode = (typeof fieldErrorCodes)[number]

/** Everything an operation may answer instead of what was asked. */
export type Problem =
  | { code: 'not-found' }
  | { code: 'forbidden'; reason: RefusalReason }
  | { code: 'wrong-state'; state: string }
  /** The article that it is about, or stands in, is out of the check. */
  | { code: 'article-withdrawn' }
  | { code: 'stale-proposal' }
  /** What was exported is no longer what would be exported now. */
  | { code: 'outdated-export' }
  | { code: 'stale' }
  | { code: 'invalid'; errors: FieldError[] }
  | { code: 'too-large'; errors: FieldError[] }
  | { code: 'closed' }
  /** Why a report may not go out, and the numbers of the claims that are in the way, at most 20 of them. */
  | { code: 'not-publishable'; because: PublicationHindrance; claims: number[] }
  /** What is wrong with a file that was to be brought in: the first of it, and how much more there is. */
  | { code: 'bad-file'; file: string | null; errors: FieldError[]; more?: number }
  /** Too many tries; `wait` is in seconds. */
  | { code: 'throttled'; wait: number }

/** The codes of these problems. */
export const problemCodes = [
  'not-found',
  'forbidden',
  'wrong-state',
  'article-withdrawn',
  'stale-proposal',
  'outdated-export',
  'stale',
  'invalid',
  'too-large',
  'closed',
  'not-publishable',
  'bad-file',
  'throttled',
] as const satisfies readonly Problem['code'][]

/** What keeps a report from going out; a key of `problems.hindrances` in the messages. */
export const publicationHindrances = [
  'article-withdrawn',
  'claim-reopened',
  'central-claim-waits',
  'published-before',
  'nothing-published',
  'changed-since-read',
] as const
export type PublicationHindrance = (typeof publicationHindrances)[number]

/** Why a role or a person may not do something; a key of `refusals` in the messages. */
export const refusalReasons = [
  'needs-journalist',
  'needs-editor',
  'needs-admin',
  'needs-withdrawer',
  'needs-marker',
  'needs-bringer',
  'needs-proposer',
  'needs-decider',
  'needs-author',
  'needs-owner',
  'needs-scope',
  'needs-session',
  'factor-required',
  'own-proposal',
  'other-address',
  'account-elsewhere',
  'sign-on-over',
  'sign-on-stopped',
  'sign-on-unsound',
  'sign-on-not-anew',
  'provider-away',
  'nobody-invited',
  'invitation-over',
  'other-address-there',
  'identity-taken',
  'last-way-in',
  'password-off',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

export function invalid(
  path: string,
  code: FieldErrorCode,
  detail?: Record<string, string | number>,
): Problem {
  return { code: 'invalid', errors: [detail ? { path, code, detail } : { path, code }] }
}
