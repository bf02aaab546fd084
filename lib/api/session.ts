import { z } from 'zod'
import { memberId, newsroomId } from '../domain/ids'
import { acceptanceInput, passwordChange, setupInput } from '../domain/newsroom/member'
import { newsroomChoice, ownNewsroom } from '../domain/newsroom/own-newsroom'
import { role } from '../domain/newsroom/role-schema'
import type { Terms } from './terms'

/** What anybody may send without a session is short, so that reading it costs little. */
const maximumOpenJson = 16_384
const joined = z.object({ email: z.string() })

const me = z.object({
  id: memberId,
  name: z.string(),
  role,
  newsroom: z.object({
    id: newsroomId,
    name: z.string(),
    language: z.string(),
    sample: z.boolean(),
    strict: z.object({ origins: z.boolean(), evidence: z.boolean() }),
  }),
})

/** Who is signed in, and the ways to a session. */
export const sessionTerms = {
  readMe: {
    summary: 'Who is signed in, and in which newsroom',
    answer: { status: 200, schema: me },
  },
  listNewsrooms: {
    summary: 'The newsrooms in which you work, by name; `here` is the one in which the session acts now',
    scope: 'session',
    beforeFactor: true,
    answer: { status: 200, schema: z.object({ items: z.array(ownNewsroom.extend({ here: z.boolean() })) }) },
  },
  changeNewsroom: {
    summary:
      'Act in another newsroom of yours from now on, without signing in again: the answer is who you are there. What belongs to the one ' +
      'before is not found any more',
    body: newsroomChoice,
    scope: 'session',
    beforeFactor: true,
    watched: true,
    answer: { status: 200, schema: me },
  },
  changePassword: {
    summary:
      'Choose another password, by the one there is; every other session ends. 429 with Retry-After after five wrong ones',
    body: passwordChange,
    scope: 'session',
    watched: true,
    answer: { status: 201, schema: z.object({ id: memberId }) },
  },
  acceptInvitation: {
    summary: 'Accept an invitation by its token and choose a password',
    body: acceptanceInput,
    open: true,
    maximumBytes: maximumOpenJson,
    answer: { status: 201, schema: joined },
  },
  joinNewsroom: {
    summary:
      'Accept an invitation with the account that is signed in, whose address it has to be for; the session acts in that newsroom then',
    body: acceptanceInput.omit({ password: true }),
    scope: 'session',
    beforeFactor: true,
    watched: true,
    answer: { status: 201, schema: me },
  },
  resetPassword: {
    summary: 'Set a new password by the token of a link; it works once, and every session of the member ends',
    body: acceptanceInput,
    open: true,
    maximumBytes: maximumOpenJson,
    answer: { status: 201, schema: joined },
  },
  setUp: {
    summary:
      'Found the first newsroom of an empty installation, by the code that its start showed in the terminal (`token`); ' +
      'closed for good afterwards',
    body: setupInput,
    open: true,
    maximumBytes: maximumOpenJson,
    answer: { status: 201, schema: joined },
  },
} as const satisfies Record<string, Terms>
