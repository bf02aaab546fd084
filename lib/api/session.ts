import { z } from 'zod'
import { memberId, newsroomId } from '../domain/ids'
import { acceptanceInput, passwordChange, setupInput } from '../domain/newsroom/member'
import { role } from '../domain/newsroom/role-schema'
import type { Terms } from './terms'

/** What anybody may send without a session is short, so that reading it costs little. */
const maximumOpenJson = 16_384
const joined = z.object({ email: z.string() })

/** Who is signed in, and the ways to a session. */
export const sessionTerms = {
  readMe: {
    summary: 'Who is signed in',
    answer: {
      status: 200,
      schema: z.object({
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
      }),
    },
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
