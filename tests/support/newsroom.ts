import { randomUUID } from 'node:crypto'
import type { Article } from '@/lib/domain/article/article'
import { claimInput } from '@/lib/domain/claim/claim'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Role } from '@/lib/domain/newsroom/role'
import type { Problem } from '@/lib/domain/problem'
import type { Result } from '@/lib/domain/result'
import { addArticle } from '@/lib/operations/article/add-article'
import { markClaim } from '@/lib/operations/claim/mark-claim'
import { acceptInvitation } from '@/lib/operations/newsroom/accept-invitation'
import { foundNewsroom } from '@/lib/operations/newsroom/found-newsroom'
import { inviteMember } from '@/lib/operations/newsroom/invite-member'

/** What was asked for; a refusal is a surprise here. */
export function done<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

/** A newsroom of its own, founded by its admin. */
export async function makeNewsroom(name = 'Newsroom'): Promise<Actor> {
  const email = `${randomUUID()}@example.org`
  const founding = { newsroom: name, language: 'en', name: 'Ada Admin', email, passwordHash: 'none' } as const
  return done(await foundNewsroom({ ...founding, through: 'sample' }, 'founding'))
}

/** Somebody who was invited and came. */
export async function join(admin: Actor, role: Role, name: string): Promise<Actor> {
  const email = `${randomUUID()}@example.org`
  const { token } = done(await inviteMember(asking(admin), { email, name, role }))
  return done(await acceptInvitation(token, 'none', 'joining'))
}

/** The same person with a request of its own; with a key, one that may be repeated. */
export function asking(actor: Actor, key?: string): Actor {
  const idempotency = key === undefined ? {} : { idempotency: { key, fingerprint: key } }
  return { ...actor, request: { id: randomUUID(), ...idempotency } }
}

export async function bringIn(actor: Actor, text: string, title = 'An article'): Promise<Article> {
  const about = { language: 'en', byline: null, outlet: null, sourceUrl: null, publishedOn: null }
  return done(await addArticle(asking(actor), { title, text, ...about }))
}

/** Marks the first place where an article says these words. */
export async function markWords(actor: Actor, article: Article, words: string) {
  const start = article.revision.text.indexOf(words)
  const input = { revision: article.revision.number, start, end: start + words.length }
  return done(await markClaim(asking(actor), article.id, claimInput.parse(input)))
}
