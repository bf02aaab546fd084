import { describe, expect, test } from 'vitest'
import type { QueueLine } from '@/lib/domain/claim/queue-line'
import { inReviewOrder, linesByArticle, nextToDecide } from '@/lib/domain/claim/review-order'
import { articleId, claimId, proposalId } from '@/lib/domain/ids'
import { journalist, uuid } from '../../support/claims'

/** A line of one claim; the hour is when it was proposed. */
function at(name: string, number: number, hour: number, start = number): QueueLine {
  const letter = name.charCodeAt(0)
  const claim = { id: claimId.parse(uuid(letter * 100 + number)), number, version: 2, start, end: start + 1 }
  const proposal = { id: proposalId.parse(uuid(5)), verdict: 'verified', by: journalist } as const
  return {
    article: { id: articleId.parse(uuid(letter)), title: name, language: 'en' },
    claim: { ...claim, central: false, assignee: null, dueAt: null, quote: 'the mayor' },
    proposal: { ...proposal, at: `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z` },
    ...{ evidence: 0, origins: 0, returned: null },
  }
}

const shown = (line: QueueLine | null) => line && `${line.article.title}${line.claim.number}`

describe('the order of review', () => {
  const lines = [at('B', 1, 5), at('A', 2, 4, 10), at('B', 3, 2), at('A', 1, 6, 20)]

  test('is by article, the longest waiting first, and within one by the text', () => {
    expect(linesByArticle(lines).map((group) => group.lines.map(shown))).toEqual([
      ['B1', 'B3'],
      ['A2', 'A1'],
    ])
  })

  test('goes by what is due and central before that', () => {
    const [first, second, third, fourth] = [at('A', 1, 1), at('B', 1, 2), at('C', 1, 3), at('D', 1, 4)]
    const central = { ...third, claim: { ...third.claim, central: true } }
    const due = { ...fourth, claim: { ...fourth.claim, dueAt: '2026-12-01T00:00:00.000Z' } }
    expect(inReviewOrder([first, second, central, due]).map(shown)).toEqual(['D1', 'C1', 'A1', 'B1'])
  })

  const ordered = inReviewOrder(lines)
  const only = (...names: string[]) => ordered.filter((line) => names.includes(shown(line) ?? ''))
  test.each([
    ['B1', ['B3', 'A2', 'A1'], 'B3'],
    ['B3', ['B1', 'A2', 'A1'], 'A2'],
    // What somebody else decided is left out.
    ['B1', ['A1'], 'A1'],
    // Behind the last one it begins anew.
    ['A1', ['B1', 'A2'], 'B1'],
    // What stood open is not offered again, though it still waits.
    ['B1', ['B1'], null],
    ['B1', [], null],
  ])('after %s, with %j still there, comes %s', (after, still, next) => {
    const decided = lines.find((line) => shown(line) === after)?.claim.id ?? null
    expect(shown(nextToDecide(ordered, only(...still), decided))).toBe(next)
  })

  test('begins with the first, and comes to what is new in its turn', () => {
    expect(shown(nextToDecide([], ordered, null))).toBe('B1')
    const last = ordered.at(-1)?.claim.id ?? null
    expect(shown(nextToDecide(ordered, [at('C', 1, 1), ...ordered.slice(0, -1)], last))).toBe('C1')
  })
})
