import { randomUUID } from 'node:crypto'
import type { Article } from '@/lib/domain/article/article'
import type { Claim } from '@/lib/domain/claim/claim'
import type { EvidenceInput } from '@/lib/domain/claim/evidence'
import type { ProposalInput } from '@/lib/domain/claim/proposal'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Role } from '@/lib/domain/newsroom/role'
import { addArticle } from '@/lib/operations/article/add-article'
import { addComment } from '@/lib/operations/claim/add-comment'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { markClaim } from '@/lib/operations/claim/mark-claim'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { acceptInvitation } from '@/lib/operations/newsroom/accept-invitation'
import { foundNewsroom } from '@/lib/operations/newsroom/found-newsroom'
import { inviteMember } from '@/lib/operations/newsroom/invite-member'
import { granted } from './claims'

/** One person for each role of a newsroom. */
export type People = Record<Role, Actor>

/** A hash nobody signs in with: hashing a real password for every test would take minutes. */
export const passwordHash = 'not a hash of anything'

/** A new newsroom of its own, with one person for each role, who came in as people do. */
export async function newNewsroom(): Promise<People> {
  const email = `${randomUUID()}@newsroom.example`
  const founding = { newsroom: 'Newsroom', language: 'ar', name: 'The admin', email, passwordHash } as const
  const admin = granted(await foundNewsroom({ ...founding, through: 'sample' }, 'founding'))
  return {
    admin,
    editor: await join(admin, 'editor'),
    journalist: await join(admin, 'journalist'),
    reader: await join(admin, 'reader'),
  }
}

export async function join(
  admin: Actor,
  role: Role,
  email = `${randomUUID()}@newsroom.example`,
): Promise<Actor> {
  const { token } = granted(await inviteMember(admin, { email, name: `The ${role}`, role }))
  return granted(await acceptInvitation(token, passwordHash, 'joining'))
}

/** The same person with another request: a key makes a repeat of it harmless. */
export function withKey(actor: Actor, key: string, fingerprint = 'a'.repeat(64)): Actor {
  return { ...actor, request: { id: randomUUID(), idempotency: { key, fingerprint } } }
}

/** A person whose change the history refuses to write down, after everything else was written. */
export function unrecordable(actor: Actor): Actor {
  return { ...actor, request: { ...actor.request, id: '' } }
}

export const words = 'On Monday, the mayor resigned after eleven years. The council meets on Friday.'

export async function newArticle(actor: Actor, text = words, title = 'The mayor'): Promise<Article> {
  const nothing = { byline: null, outlet: null, sourceUrl: null, publishedOn: null }
  return granted(await addArticle(actor, { title, text, language: 'en', ...nothing }))
}

/** A claim on some words of the article. */
export async function newClaim(
  actor: Actor,
  { id, revision }: Article,
  quote = 'the mayor resigned',
  more: { central?: boolean } = {},
): Promise<Claim> {
  const start = revision.text.indexOf(quote)
  const range = { revision: revision.number, start, end: start + quote.length }
  const details = {
    kind: 'event',
    claimant: null,
    claimDate: null,
    central: false,
    figure: null,
    calculation: null,
  } as const
  return granted(await markClaim(actor, id, { ...range, ...details, ...more }))
}

/** Evidence from a new source. */
export function evidenceFrom(
  stance: EvidenceInput['stance'],
  source: { title?: string; origin?: string; url?: string } = {},
): EvidenceInput {
  const unknown = {
    author: null,
    publisher: null,
    url: null,
    publishedOn: null,
    interest: null,
    origin: null,
  }
  return {
    stance,
    source: { title: 'The minutes', ...unknown, type: 'primary', ...source },
    quote: 'The mayor resigned.',
    locator: 'p. 3',
    translation: null,
  }
}

export const needsSources: ProposalInput = {
  verdict: 'needs-sources',
  rationale: 'Nobody says who said so.',
  reasons: ['according-to-whom'],
  exception: null,
}

export const verified: ProposalInput = { ...needsSources, verdict: 'verified', reasons: [] }
export const disputed: ProposalInput = { ...needsSources, verdict: 'disputed', reasons: [] }

/** A claim of the newsroom, taken as far as asked. */
export const claimThat = {
  isOpen: async ({ journalist }: People) => newClaim(journalist, await newArticle(journalist)),
  hasEvidence: async (people: People) => {
    const { id } = await claimThat.isOpen(people)
    return granted(await attachEvidence(people.journalist, id, evidenceFrom('supports'))).claim
  },
  isProposed: async (people: People, by = people.journalist) => {
    const { id } = await claimThat.hasEvidence(people)
    return granted(await proposeVerdict(by, id, verified))
  },
  isApproved: async (people: People) => {
    const { id } = await claimThat.isProposed(people)
    return granted(await approveVerdict(people.editor, id, null))
  },
  hasComment: async (people: People) => {
    const { id } = await claimThat.isOpen(people)
    return granted(await addComment(people.journalist, id, 'Which minutes?'))
  },
}

/** The one thing of a list that a test put there. */
export function only<Thing>(things: readonly Thing[]): Thing {
  const [thing] = things
  if (thing === undefined || things.length !== 1) throw new Error(`not one thing but ${things.length}`)
  return thing
}
