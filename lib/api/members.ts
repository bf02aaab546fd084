import { z } from 'zod'
import { invitationId, memberId } from '../domain/ids'
import { invitation, invitationInput, member, memberPatch, passwordReset } from '../domain/newsroom/member'
import { person } from '../domain/newsroom/person'
import type { Terms } from './terms'

const ofMember = z.strictObject({ memberId })
const ofInvitation = z.strictObject({ invitationId })

/** Members of the newsroom and those who are invited. */
export const memberTerms = {
  listMembers: {
    summary: 'Members and open invitations (admins)',
    scope: 'admin',
    answer: { status: 200, schema: z.object({ members: z.array(member), invitations: z.array(invitation) }) },
  },
  listColleagues: {
    summary:
      'Whom a comment may mention: everyone who works in the newsroom now, by name; with checking=true those who check, whom ' +
      'work may be given',
    query: z.strictObject({
      checking: z
        .enum(['true', 'false'])
        .optional()
        .transform((said) => said === 'true'),
    }),
    answer: { status: 200, schema: z.object({ items: z.array(person) }) },
  },
  inviteMember: {
    summary:
      'Invite someone; the answer holds the link, which is shown this once (admins). An earlier invitation to the address ends',
    body: invitationInput,
    scope: 'admin',
    adds: true,
    sensitive: true,
    answer: {
      status: 201,
      schema: invitation.extend({ token: z.string().optional(), url: z.string().optional() }),
    },
    once: ['token', 'url'],
  },
  revokeInvitation: {
    summary: 'Take an open invitation back (admins)',
    params: ofInvitation,
    body: z.strictObject({}),
    scope: 'admin',
    sensitive: true,
    answer: { status: 201, schema: z.object({ id: invitationId }) },
  },
  issuePasswordReset: {
    summary:
      'Make a link with which a member sets a new password; the answer holds it, and it is shown this once (admins). ' +
      'The member’s sessions end, and so does an earlier link',
    params: ofMember,
    body: z.strictObject({}),
    scope: 'admin',
    adds: true,
    sensitive: true,
    answer: {
      status: 201,
      schema: passwordReset.extend({ token: z.string().optional(), url: z.string().optional() }),
    },
    once: ['token', 'url'],
  },
  changeMember: {
    summary: 'Change a role, or whether a member may sign in (admins)',
    params: ofMember,
    body: memberPatch,
    ifMatch: 'required',
    scope: 'admin',
    sensitive: true,
    answer: { status: 200, schema: member },
    current: member,
  },
  exportMember: {
    summary:
      'All that is stored about a member, as one file that is sent while it is read (admins, and members of themselves): who they ' +
      'are, sessions, tokens, drafts, notices, and what they did',
    params: ofMember,
    scope: 'admin',
    watched: true,
    answer: { status: 200, schema: z.string(), type: 'application/json' },
  },
} as const satisfies Record<string, Terms>
