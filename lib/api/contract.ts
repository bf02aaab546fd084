import type { z } from 'zod'
import { articleTerms } from './articles'
import { basisTerms } from './bases'
import type { CallName } from './calls'
import { claimTerms } from './claims'
import { commentTerms } from './comments'
import { coverageTerms } from './coverage'
import { deskTerms } from './desk'
import { domainTerms } from './domains'
import { draftTerms } from './drafts'
import { evidenceTerms } from './evidence'
import { historyTerms } from './history'
import { importTerms } from './imports'
import { inboxTerms } from './inbox'
import { liveTerms } from './live'
import { matchingTerms } from './matching'
import { memberTerms } from './members'
import { newsroomTerms } from './newsroom'
import { publicationTerms } from './publications'
import { reportTerms } from './reports'
import { searchTerms } from './search'
import { secondFactorTerms } from './second-factor'
import { sessionTerms } from './session'
import { sessionsTerms } from './sessions'
import { singleSignOnTerms } from './single-sign-on'
import type { Terms } from './terms'
import { tokenTerms } from './tokens'
import { viewTerms } from './views'
import { webhookTerms } from './webhooks'

/** What every call takes and answers. A browser takes no more of this than its types, for it brings every schema along. */
export const contract = {
  ...sessionTerms,
  ...sessionsTerms,
  ...secondFactorTerms,
  ...singleSignOnTerms,
  ...domainTerms,
  ...tokenTerms,
  ...draftTerms,
  ...viewTerms,
  ...inboxTerms,
  ...liveTerms,
  ...articleTerms,
  ...claimTerms,
  ...evidenceTerms,
  ...commentTerms,
  ...matchingTerms,
  ...basisTerms,
  ...coverageTerms,
  ...historyTerms,
  ...memberTerms,
  ...newsroomTerms,
  ...webhookTerms,
  ...reportTerms,
  ...publicationTerms,
  ...searchTerms,
  ...deskTerms,
  ...importTerms,
} satisfies Record<CallName, Terms>

type Contract = typeof contract
type Term<Name extends CallName, Key extends keyof Terms> =
  Contract[Name] extends Record<Key, infer Value> ? Value : undefined
type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** What each call answers. An operation that does not fit does not compile, so that screens need not doubt it. */
export type Answers = { [Name in CallName]: z.output<Contract[Name]['answer']['schema']> }

/** What a refusal of each call shows as it stands now. */
export type Currents = { [Name in CallName]: Output<Term<Name, 'current'>> }

/** What the server makes of each request. */
export type Requests = {
  [Name in CallName]: {
    params: Output<Term<Name, 'params'>>
    query: Output<Term<Name, 'query'>>
    body: Output<Term<Name, 'body'>>
    /** From If-Match; absent when the request named no version. */
    version: Term<Name, 'ifMatch'> extends 'required' ? number : number | undefined
  }
}

/** What a screen sends with each call; a call with nothing to say takes an empty object. */
export type Sent = {
  [Name in CallName]: Part<'params', Term<Name, 'params'>> &
    Optional<'query', Term<Name, 'query'>> &
    Typed<'body', Term<Name, 'body'>> &
    Version<Term<Name, 'ifMatch'>>
}

type Part<Key extends string, Schema> = Schema extends z.ZodType ? Record<Key, z.input<Schema>> : unknown
type Optional<Key extends string, Schema> = Partial<Part<Key, Schema>>
type Typed<Key extends string, Schema> = Schema extends z.ZodType
  ? Record<Key, Unjudged<z.input<Schema>>>
  : unknown
/** The version that the person was looking at; undefined where nobody knows it any more. */
type Version<IfMatch> = IfMatch extends 'required'
  ? { version: number | undefined }
  : IfMatch extends 'optional'
    ? { version?: number | undefined }
    : unknown

/** An input as a form holds it: the same fields, with whatever a person typed or left out. The server says what is wrong. */
type Unjudged<Input> = Input extends string
  ? string
  : Input extends readonly (infer Item)[]
    ? readonly Unjudged<Item>[]
    : Input extends object
      ? { [Key in keyof Input]: Unjudged<Input[Key]> | null | undefined }
      : Input
