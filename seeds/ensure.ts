import { actAs } from '../lib/auth/actor'
import { hashPassword } from '../lib/auth/password'
import type { Article, ArticleInput } from '../lib/domain/article/article'
import type { RevisionInput } from '../lib/domain/article/revision'
import { type Claim, claimInput } from '../lib/domain/claim/claim'
import type { EvidenceInput } from '../lib/domain/claim/evidence'
import type { Actor } from '../lib/domain/newsroom/actor'
import type { InvitationInput } from '../lib/domain/newsroom/member'
import type { Result } from '../lib/domain/result'
import { addArticle } from '../lib/operations/article/add-article'
import { addRevision } from '../lib/operations/article/add-revision'
import { listArticles } from '../lib/operations/article/list-articles'
import { readArticle } from '../lib/operations/article/read-article'
import { readWorkspace } from '../lib/operations/article/read-workspace'
import { addComment } from '../lib/operations/claim/add-comment'
import { approveVerdict } from '../lib/operations/claim/approve-verdict'
import { attachEvidence } from '../lib/operations/claim/attach-evidence'
import { markClaim } from '../lib/operations/claim/mark-claim'
import { proposeVerdict } from '../lib/operations/claim/propose-verdict'
import { reopenClaim } from '../lib/operations/claim/reopen-claim'
import { returnVerdict } from '../lib/operations/claim/return-verdict'
import { withdrawClaim } from '../lib/operations/claim/withdraw-claim'
import { acceptInvitation } from '../lib/operations/newsroom/accept-invitation'
import { foundNewsroom } from '../lib/operations/newsroom/found-newsroom'
import { inviteMember } from '../lib/operations/newsroom/invite-member'
import type { SampleClaim } from './claims'

type People = Record<'journalist' | 'colleague' | 'editor', Actor>

export async function ensureNewsroom(newsroom: {
  newsroom: string
  language: 'ar' | 'en'
  email: string
  name: string
  password: string
}): Promise<Actor> {
  const { password, ...founding } = newsroom
  const there = await actAs(newsroom.email)
  if (there) return there
  return done(
    await foundNewsroom(
      { ...founding, passwordHash: await hashPassword(password), through: 'sample' },
      request,
    ),
  )
}

export async function ensureMember(admin: Actor, input: InvitationInput, password: string): Promise<Actor> {
  const there = await actAs(input.email)
  if (there) return there
  const { token } = done(await inviteMember(admin, input))
  return done(await acceptInvitation(token, await hashPassword(password), request))
}

export async function ensureArticle(actor: Actor, input: ArticleInput): Promise<Article> {
  const { items } = done(await listArticles(actor, { limit: 100 }))
  const there = items.find(({ title }) => title === input.title)
  return done(there ? await readArticle(actor, there.id) : await addArticle(actor, input, true))
}

export async function hasArticles(actor: Actor): Promise<boolean> {
  return done(await listArticles(actor, { limit: 1 })).items.length > 0
}

/** Marks a claim of the sample and takes it as far as the sample says. */
export async function ensureClaim(people: People, article: Article, sample: SampleClaim): Promise<void> {
  const marker = people[sample.by]
  const start = article.revision.text.indexOf(sample.quote)
  if (start < 0) throw new Error(`the sample article does not say: ${sample.quote}`)
  const range = { revision: article.revision.number, start, end: start + sample.quote.length }

  const { claims } = done(await readWorkspace(marker, article.id))
  const there = claims.find((claim) => claim.start === range.start && claim.end === range.end)
  let claim: Claim =
    there ?? done(await markClaim(marker, article.id, claimInput.parse({ ...range, ...sample.fields })))
  if (sample.comment && claim.comments.length === 0) {
    claim = done(await addComment(people.colleague, claim.id, sample.comment))
  }
  if (sample.earlier) claim = await ensureReturned(people, marker, claim, sample.earlier)
  claim = await ensureEvidence(marker, claim, sample.evidence ?? [])
  claim = await ensureProposal(marker, claim, sample.proposal)
  if (claim.state === 'proposed' && sample.returned) {
    done(await returnVerdict(people.editor, claim.id, sample.returned))
  }
  if (claim.state === 'proposed' && sample.approved) {
    claim = done(await approveVerdict(people.editor, claim.id, null))
  }
  if (claim.state === 'approved' && sample.reopened) {
    done(await reopenClaim(people.editor, claim.id, sample.reopened))
  }
  if (claim.state !== 'withdrawn' && sample.withdrawn) {
    done(await withdrawClaim(marker, claim.id, sample.withdrawn))
  }
}

async function ensureReturned(
  { editor }: People,
  marker: Actor,
  before: Claim,
  { proposal, returned }: NonNullable<SampleClaim['earlier']>,
): Promise<Claim> {
  const claim = before.proposal ? before : await ensureProposal(marker, before, proposal)
  const waits = claim.state === 'proposed' && claim.proposal?.rationale === proposal.rationale
  return waits ? done(await returnVerdict(editor, claim.id, returned)) : claim
}

async function ensureEvidence(actor: Actor, claim: Claim, pieces: readonly EvidenceInput[]): Promise<Claim> {
  let after = claim
  for (const piece of pieces) {
    if (after.evidence.some(({ quote }) => quote === piece.quote)) continue
    after = done(await attachEvidence(actor, claim.id, piece)).claim
  }
  return after
}

async function ensureProposal(actor: Actor, claim: Claim, proposal: SampleClaim['proposal']): Promise<Claim> {
  if (!proposal || claim.proposal?.rationale === proposal.rationale) return claim
  return done(await proposeVerdict(actor, claim.id, { ...proposal, exception: null }))
}

/** The article's next revision, once its claims are marked: they have to stand in it, every one. */
export async function ensureRevision(
  actor: Actor,
  article: Article,
  number: number,
  input: RevisionInput,
): Promise<void> {
  const { revision, version } = done(await readArticle(actor, article.id))
  if (revision.number >= number) return
  const { claims } = done(await addRevision(actor, article.id, input, version))
  const astray = claims.filter(({ outcome }) => outcome !== 'exact' && outcome !== 'moved')
  if (astray.length > 0) throw new Error(`the sample's revision loses claims: ${JSON.stringify(astray)}`)
}

const request = 'seed'

function done<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`the sample was refused: ${JSON.stringify(result.problem)}`)
  return result.value
}
