import type { Claim } from '@/lib/domain/claim/claim'
import { decideMarking, type MarkedText } from '@/lib/domain/claim/claim-marking'
import type { Evidence } from '@/lib/domain/claim/evidence'
import type { ProposalInput } from '@/lib/domain/claim/proposal'
import type { Source } from '@/lib/domain/claim/source'
import type { Stance } from '@/lib/domain/claim/stance'
import { decideApproval } from '@/lib/domain/claim/verdict-decision'
import { decideProposal } from '@/lib/domain/claim/verdict-proposal'
import type { Stamp } from '@/lib/domain/history/change'
import { articleId, claimId, decisionId, evidenceId, memberId, proposalId, sourceId } from '@/lib/domain/ids'
import type { Person } from '@/lib/domain/newsroom/person'
import type { Problem } from '@/lib/domain/problem'
import type { Result } from '@/lib/domain/result'

export const journalist: Person = { id: memberId.parse(uuid(1)), name: 'نور' }
export const editor: Person = { id: memberId.parse(uuid(2)), name: 'رامي' }

/** What a person did, at a moment that only serves to tell steps apart. */
export function stampOf(by: Person, minute = 0): Stamp {
  return { by, at: `2026-11-22T06:${String(minute).padStart(2, '0')}:00.000Z` }
}

/** An article of one text, in revision 1; the words in [brackets] are what a claim is marked on. */
export function markedText(shown: string, language = 'en'): MarkedText & { start: number; end: number } {
  const start = shown.indexOf('[')
  const end = shown.indexOf(']') - 1
  const text = shown.replace('[', '').replace(']', '')
  return { id: articleId.parse(uuid(3)), language, revision: { number: 1, text }, start, end }
}

export const plainDetails = {
  kind: 'other',
  claimant: null,
  claimDate: null,
  central: false,
  figure: null,
  calculation: null,
} as const

/** An open claim on the bracketed words, with evidence already attached. */
export function openClaim(
  more: Partial<Claim> = {},
  shown = 'On Monday, [the mayor resigned], they say.',
): Claim {
  const article = markedText(shown)
  const { start, end } = article
  const place = { id: claimId.parse(uuid(4)), number: 7 }
  const marked = decideMarking(
    article,
    { revision: 1, start, end, ...plainDetails },
    place,
    stampOf(journalist),
  )
  return { ...granted(marked).after, ...more }
}

/** A claim for which `by` proposed a verdict. */
export function proposedClaim(more: Partial<Claim> = {}, by = journalist): Claim {
  return granted(decideProposal(openClaim(more), needsSources, stampOf(by, 1))).after
}

/** A claim that the editor approved as *needs sources*. */
export function approvedClaim(more: Partial<Claim> = {}): Claim {
  const input = { id: decisionId.parse(uuid(6)), reason: null }
  return granted(decideApproval(proposedClaim(more), input, stampOf(editor, 2))).after
}

export const needsSources = proposalOf('needs-sources', { reasons: ['citation-needed'] })

export function proposalOf(
  verdict: ProposalInput['verdict'],
  more: Partial<Omit<ProposalInput, 'verdict'>> = {},
): ProposalInput & { id: ReturnType<typeof proposalId.parse> } {
  return {
    id: proposalId.parse(uuid(5)),
    verdict,
    rationale: 'Because.',
    reasons: [],
    exception: null,
    ...more,
  }
}

/** A piece of evidence; pieces with different numbers have different sources. */
export function piece(
  number: number,
  stance: Stance,
  of: Partial<Source> = {},
  more: Partial<Evidence> = {},
): Evidence {
  return {
    id: evidenceId.parse(uuid(100 + number)),
    stance,
    source: source({ id: sourceId.parse(uuid(200 + number)), title: `Report ${number}`, ...of }),
    quote: 'The mayor resigned.',
    locator: 'p. 3',
    translation: null,
    withdrawal: null,
    restoration: null,
    version: 1,
    createdBy: journalist,
    createdAt: stampOf(journalist).at,
    ...more,
  }
}

export function source(more: Partial<Source> = {}): Source {
  return {
    id: sourceId.parse(uuid(200)),
    title: 'Report',
    author: null,
    publisher: null,
    url: null,
    publishedOn: null,
    type: 'primary',
    interest: null,
    origin: null,
    ...more,
  }
}

export const withdrawn = { reason: 'Misread.', ...stampOf(journalist) }

/** What was asked for; fails the test when it was refused. */
export function granted<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

/** Why it was refused; fails the test when it was not. */
export function problemOf(result: Result<unknown, Problem>): Problem {
  if (result.ok) throw new Error('was not refused')
  return result.problem
}

/** The codes of the fields that break a rule, as `path code`. */
export function fieldCodes(result: Result<unknown, Problem>): string[] {
  const problem = problemOf(result)
  return problem.code === 'invalid'
    ? problem.errors.map(({ path, code }) => `${path} ${code}`)
    : [problem.code]
}

export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}
