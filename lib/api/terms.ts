import type { z } from 'zod'
import type { Scope } from '../domain/newsroom/scopes'

/** What a call takes and what it answers. The same schemas parse requests, type answers and describe the API. */
export type Terms = {
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** Bytes of a body at most; 256 KB when not said. */
  maximumBytes?: number
  /** `type` is that of the answer's body where it is not JSON. */
  answer: { status: 200 | 201; schema: z.ZodType; type?: string }
  /** What a refusal shows as it stands now, when somebody else's change is why. */
  current?: z.ZodType
  /** Fields of the answer that are shown once: they are secrets, so a repeat of the request goes without them. */
  once?: readonly string[]
  /** Whether the version the person was looking at has to come along. */
  ifMatch?: 'required' | 'optional'
  /** What a token has to be good for, where that is not `read` for what reads and `write` for what changes; `session`: no token will do. */
  scope?: Scope | 'session'
  /** Whether somebody who signed in a while ago has to say their password once more. */
  sensitive?: true
  /** Whether it is there also for who has to set a second factor up before anything else. */
  beforeFactor?: true
  /** Whether a repeat would add something once more, so that a program has to say which try a request is. */
  adds?: true
  /** Whether whoever guards the installation wants to know of it in any case, as of all that is sensitive. */
  watched?: true
  /** Needs no session. */
  open?: true
}
