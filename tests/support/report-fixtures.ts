import { type Article, article } from '@/lib/domain/article/article'
import { countClaims } from '@/lib/domain/article/count-claims'
import { bindingOf } from '@/lib/domain/claim/binding'
import { type Claim, claim } from '@/lib/domain/claim/claim'
import { type Evidence, evidence } from '@/lib/domain/claim/evidence'
import type { Verdict } from '@/lib/domain/claim/verdict'
import { type HistoryEntry, historyEntry } from '@/lib/domain/history/history-event'
import { firstVersions } from '@/lib/domain/newsroom/versions'

export const moment = '2026-11-22T06:00:00.000Z'

export const sara = { id: uuid(901), name: 'سارة' }
export const rami = { id: uuid(902), name: 'رامي' }

/** An article; the parts in [brackets] of `marked` are claims 1, 2, … in that order. */
export function articleWith(marked: string, language = 'ar'): { article: Article; claims: Claim[] } {
  const text = marked.replaceAll(/[[\]]/g, '')
  const claims: Claim[] = []
  for (const [index, match] of [...marked.matchAll(/\[([^[\]]+)\]/g)].entries()) {
    const start = match.index - index * 2
    claims.push(claimOn(text, start, start + (match[1] ?? '').length, index + 1))
  }
  return { claims, article: articleOf(text, language, claims) }
}

function articleOf(text: string, language: string, claims: Claim[]): Article {
  return article.parse({
    id: uuid(1),
    title: 'عنوان',
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    byline: null,
    outlet: 'صحيفة',
    sourceUrl: null,
    publishedOn: '2020-09-27',
    sample: false,
    counts: countClaims(claims),
    assignee: null,
    dueAt: null,
    archived: false,
    lastActivity: moment,
    ...firstVersions,
    createdBy: sara,
    createdAt: moment,
    revision: { number: 1, sha256: 'a'.repeat(64), text },
  })
}

function claimOn(text: string, start: number, end: number, number: number): Claim {
  return claim.parse({
    id: uuid(100 + number),
    article: uuid(1),
    number,
    revision: 1,
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(0, start),
    suffix: text.slice(end),
    placement: 'placed',
    candidates: [],
    kind: 'figure',
    claimant: null,
    claimDate: null,
    central: false,
    figure: { value: '94', unit: '%', territory: null, asOf: '1921', denominator: null },
    calculation: null,
    state: 'open',
    verdict: null,
    evidence: [],
    proposal: null,
    decision: null,
    reopening: null,
    withdrawal: null,
    assignee: null,
    dueAt: null,
    comments: [
      {
        ...{ id: uuid(300), text: 'بيننا', replyTo: null, mentions: [], resolved: null, withdrawn: null },
        ...{ createdBy: sara, createdAt: moment },
      },
    ],
    createdBy: sara,
    createdAt: moment,
    ...firstVersions,
  })
}

type Piece = {
  stance: Evidence['stance']
  title: string
  origin?: string
  interest?: string
  withdrawn?: string
}

export function withEvidence(claim: Claim, ...pieces: Piece[]): Claim {
  const attached = pieces.map((piece, index) =>
    evidence.parse({
      id: uuid(claim.number * 1000 + index),
      stance: piece.stance,
      source: {
        id: uuid(claim.number * 1000 + 500 + index),
        title: piece.title,
        author: null,
        publisher: 'دار',
        url: null,
        publishedOn: null,
        type: 'primary',
        interest: piece.interest ?? null,
        origin: piece.origin ?? null,
      },
      quote: 'كما ورد',
      locator: 'ص 214',
      translation: null,
      withdrawal: piece.withdrawn ? { reason: piece.withdrawn, by: sara, at: moment } : null,
      version: 1,
      createdBy: sara,
      createdAt: moment,
    }),
  )
  return { ...claim, evidence: attached }
}

export function approved(of: Claim, verdict: Verdict, rationale = 'لأن'): Claim {
  const proposal = {
    id: uuid(700 + of.number),
    verdict,
    rationale,
    reasons: [],
    exception: null,
    boundTo: bindingOf(of),
    by: sara,
    at: moment,
  }
  const decision = {
    id: uuid(800 + of.number),
    proposal: proposal.id,
    decision: 'approve',
    reason: null,
    by: rami,
    at: moment,
  }
  return claim.parse({ ...of, state: 'approved', verdict, proposal, decision })
}

export function entry(n: number, action: string, about: Claim | null): HistoryEntry {
  return historyEntry.parse({
    n,
    at: moment,
    actor: { ...sara, role: 'journalist' },
    action,
    claim: about && { id: about.id, number: about.number },
    before: null,
    after: {},
  })
}

function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}
