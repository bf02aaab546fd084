import { ask, signIn } from '../faults/clients.js'
import type { Ids } from './requests'
import type { Cookies } from './send'

/** The sample's people signed in, and things of every kind in both newsrooms to ask about. */
export async function setStage(origin: string, password: string): Promise<{ cookies: Cookies; ids: Ids }> {
  const names = ['admin', 'editor', 'journalist', 'reader', 'outsider']
  const cookies: Cookies = { nobody: '' }
  for (const name of names) cookies[name] = (await signIn(origin, `${name}@isnad.example`, password)).cookie
  const ids: Record<string, string[]> = { token: ['x'.repeat(43)], number: ['1', '2'] }
  const keep = (name: string, id: unknown) => {
    ids[name] = [...(ids[name] ?? []), String(id)]
  }

  for (const name of ['journalist', 'outsider']) {
    const make = async (path: string, body: unknown) => {
      const { status, text } = await ask({ baseUrl: origin, cookie: cookies[name] ?? '' }, `/api/v1${path}`, {
        body,
      })
      if (status !== 201) throw new Error(`${path} answered ${status} ${text}`)
      return JSON.parse(text)
    }
    const text =
      'On Monday, the mayor resigned after 94% of the council had left. «كَتَبَ الحارس التقرير». It rained.'
    const article = await make('/articles', { title: 'Generated', language: 'en', text })
    keep('articleId', article.id)
    const coverage = await make(`/articles/${article.id}/dismissals`, { revision: 1, start: 90 })
    for (const { dismissal } of coverage.sentences) if (dismissal) keep('dismissalId', dismissal.id)
    for (const start of [11, 32, 66]) {
      const claim = await make(`/articles/${article.id}/claims`, { revision: 1, start, end: start + 12 })
      keep('claimId', claim.id)
      const source = { title: 'The minutes', type: 'primary' }
      const piece = await make(`/claims/${claim.id}/evidence`, {
        stance: 'contradicts',
        quote: 'No.',
        source,
      })
      keep('evidenceId', piece.id)
      keep('sourceId', piece.source.id)
      const { comments } = await make(`/claims/${claim.id}/comments`, { text: 'Who says so?' })
      keep('commentId', comments[0].id)
    }
  }
  const admin = { baseUrl: origin, cookie: cookies.admin ?? '' }
  const invited = await ask(admin, '/api/v1/members/invitations', {
    body: { email: `generated-${Date.now()}@example.org`, name: 'Generated', role: 'reader' },
  })
  const { token } = JSON.parse(invited.text)
  keep('token', token)
  await ask({ baseUrl: origin, cookie: '' }, '/api/v1/invitations/acceptances', {
    body: { token, password: 'a long enough password' },
  })
  const { members } = JSON.parse((await ask(admin, '/api/v1/members')).text)
  for (const member of members) if (member.name === 'Generated') keep('memberId', member.id)
  return { cookies, ids }
}
