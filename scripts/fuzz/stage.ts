import { ask, signIn } from '../faults/clients.js'
import { parameterNames } from './addresses'
import type { Ids } from './asked'
import type { Cookies } from './send'

/** Gives things of every kind to ask about, under the names of the parameters that take them. */
type Keep = (name: string, id: unknown) => void
/** A call that has to succeed. */
type Make = (path: string, body?: unknown) => Promise<ReturnType<typeof JSON.parse>>

/**
 * The sample's people signed in, and things of every kind in both newsrooms to ask about. Throws when there is an address that takes
 * what nobody made here: then nothing behind it would be tried.
 */
export async function setStage(origin: string, password: string): Promise<{ cookies: Cookies; ids: Ids }> {
  const names = ['admin', 'editor', 'journalist', 'reader', 'outsider'] as const
  const cookies: Cookies = { nobody: '' }
  for (const name of names) cookies[name] = (await signIn(origin, `${name}@isnad.example`, password)).cookie
  const as =
    (name: string): Make =>
    async (path, body) => {
      const caller = { baseUrl: origin, cookie: cookies[name] ?? '' }
      const key = crypto.randomUUID()
      const once = () => ask(caller, `/api/v1${path}`, { body, key, patience: 60_000 })
      let { status, text } = await once()
      // On a machine that has much else to do.
      for (let tries = 1; status === 503 && tries < 10; tries += 1) ({ status, text } = await once())
      if (status !== 200 && status !== 201) throw new Error(`${path} answered ${status} ${text}`)
      return JSON.parse(text)
    }

  const ids: Record<string, string[]> = { ...known }
  const keep: Keep = (name, id) => {
    ids[name] = [...(ids[name] ?? []), String(id)]
  }
  await checkArticle(as('outsider'), keep)
  const article = await checkArticle(as('journalist'), keep)
  await decide(as('journalist'), as('editor'), article.claims, keep)
  await publish(as('editor'), article.id, origin, keep)
  await inviteMembers(as('admin'), as('nobody'), keep)
  const webhook = await as('admin')('/webhooks', { url: 'https://desk.example/told' })
  keep('webhookId', webhook.id)
  const named = { domain: `${crypto.randomUUID()}.invalid`, role: 'reader' }
  const { items } = await as('admin')('/domains', named)
  for (const { id } of items) keep('domainId', id)
  // That of another browser, which may be ended: who asks goes on asking.
  await signIn(origin, 'journalist@isnad.example', password)
  await keepOwn(as('journalist'), keep)
  const unknown = [...parameterNames()].filter((name) => !ids[name])
  if (unknown.length > 0) throw new Error(`Nothing is known to ask about: ${unknown.join(', ')}`)
  return { cookies, ids }
}

/** What an address takes that is no id. */
const known = {
  // A passkey is made by a device alone, and an identity by a provider.
  passkeyId: [crypto.randomUUID()],
  identityId: [crypto.randomUUID()],
  number: ['1', '2'],
  token: ['x'.repeat(43)],
  unknown: ['x', 'v2/articles'],
  name: ['amiri-arabic-400.woff2'],
  rest: [
    '',
    '1',
    'claims/1',
    'claims/1/embed',
    'embed',
    'error',
    'error/sent',
    'check',
    'report.json',
    '1/report.zip',
  ],
  nextauth: [
    'csrf',
    'session',
    'signin',
    'signout',
    'error',
    'providers',
    'callback/credentials',
    '_log',
    'x',
  ],
}

/** An article with claims, evidence, comments, a dismissed sentence and a draft. */
async function checkArticle(make: Make, keep: Keep): Promise<{ id: string; claims: string[] }> {
  const text =
    'On Monday, the mayor resigned after 94% of the council had left. «كَتَبَ الحارس التقرير». It rained.'
  const { id } = await make('/articles', { title: 'Generated', language: 'en', text })
  keep('articleId', id)
  const coverage = await make(`/articles/${id}/dismissals`, { revision: 1, start: 90 })
  for (const { dismissal } of coverage.sentences) if (dismissal) keep('dismissalId', dismissal.id)
  const claims: string[] = []
  for (const start of [11, 22, 32, 66]) {
    const claim = await make(`/articles/${id}/claims`, { revision: 1, start, end: start + 10 })
    keep('claimId', claim.id)
    claims.push(claim.id)
    const source = { title: 'The minutes', type: 'primary' }
    const piece = await make(`/claims/${claim.id}/evidence`, { stance: 'contradicts', quote: 'No.', source })
    keep('evidenceId', piece.id)
    keep('sourceId', piece.source.id)
    const { comments } = await make(`/claims/${claim.id}/comments`, { text: 'Who says so?' })
    keep('commentId', comments[0].id)
  }
  const [one, other] = claims
  const { restsOn } = await make(`/claims/${one}/bases`, { claim: other })
  keep('basisId', restsOn[0].id)
  const draft = {
    id: crypto.randomUUID(),
    form: 'new-article',
    version: null,
    at: 1,
    values: { title: 'Half' },
  }
  await make('/drafts', { drafts: [draft], gone: [] })
  keep('draftId', draft.id)
  keep('key', crypto.randomUUID())
  keep('newsroom', `${(await make('/me')).newsroom.id}.xml`)
  return { id, claims }
}

/** One verdict that was approved, one that was returned, and one that waits. */
async function decide(journalist: Make, editor: Make, claims: readonly string[], keep: Keep): Promise<void> {
  const proposal = { verdict: 'needs-sources', rationale: 'Nobody is named.', reasons: ['citation-needed'] }
  for (const [at, decision] of ['approve', 'return', null].entries()) {
    const proposed = await journalist(`/claims/${claims[at]}/proposals`, proposal)
    keep('proposalId', proposed.proposal.id)
    if (decision === null) continue
    const decided = await editor(`/claims/${claims[at]}/decisions`, { decision, reason: 'So it is.' })
    keep('decisionId', decided.decision.id)
  }
}

/** A published report, a link to the draft of the next, and what a reader said of it. */
async function publish(editor: Make, article: string, origin: string, keep: Keep): Promise<void> {
  const { slug } = await editor(`/articles/${article}/publications`, { finding: 'Nobody is named.' })
  keep('slug', slug)
  const { id, url } = await editor(`/articles/${article}/share-links`, { days: 1 })
  keep('linkId', id)
  keep('token', url.split('/').at(-1))
  const sent = await fetch(`${origin}/r/${slug}/error`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ report: '1', message: 'He did not.' }),
  })
  if (sent.status !== 303) throw new Error(`/r/${slug}/error answered ${sent.status}`)
  for (const report of (await editor('/reader-reports')).items) keep('reportId', report.id)
}

/** A member besides those that ask, with a link for a new password, and an invitation that waits. */
async function inviteMembers(admin: Make, nobody: Make, keep: Keep): Promise<void> {
  const invite = (name: string) =>
    admin('/members/invitations', { email: `${crypto.randomUUID()}@example.org`, name, role: 'reader' })
  const name = `Generated ${crypto.randomUUID()}`
  await nobody('/invitations/acceptances', {
    token: (await invite(name)).token,
    password: 'a long enough password',
  })
  const { members } = await admin('/members')
  const { id } = members.find((member: { name: string | null }) => member.name === name)
  keep('memberId', id)
  keep('token', (await admin(`/members/${id}/resets`, {})).token)
  const waiting = await invite('Invited')
  keep('invitationId', waiting.id)
  keep('token', waiting.token)
}

/** What somebody has for themselves: a token for a program, filters under a name, and another browser that is signed in. */
async function keepOwn(make: Make, keep: Keep): Promise<void> {
  keep('tokenId', (await make('/tokens', { name: 'A program', scopes: ['read'], days: 1 })).id)
  keep('viewId', (await make('/views', { list: 'queue', name: 'What waits', query: 'state=proposed' })).id)
  for (const session of (await make('/me/sessions')).items) if (!session.here) keep('sessionId', session.id)
}
