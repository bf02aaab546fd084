import { describe, expect, test } from 'vitest'
import {
  passesQueueFilter,
  queueFilterIn,
  queueQueryOf,
  wholeQueue,
} from '@/components/queue/queue-filter-query'
import { placeInReview, startedIn } from '@/components/queue/review-address'
import type { QueueLine } from '@/lib/domain/claim/queue-line'
import { articleId, claimId, proposalId } from '@/lib/domain/ids'
import { editor, journalist, uuid } from '../support/claims'

describe('the place in a review', () => {
  test.each([
    // At the first of thirty; at the third, two being decided; one jumped ahead to.
    [0, 30, 30, { place: 1, total: 30 }],
    [0, 28, 30, { place: 3, total: 30 }],
    [5, 28, 30, { place: 8, total: 30 }],
    // More came than were decided.
    [0, 31, 30, { place: 1, total: 31 }],
  ])('at line %i of %i that wait, of %i at first', (index, waiting, started, place) => {
    expect(placeInReview(index, waiting, started)).toEqual(place)
  })

  test('is read from an address that says a number, and from no other', () => {
    expect(startedIn('30')).toBe(30)
    for (const said of ['', '0', '-3', '3e9', 'queue', '12345678', ['3', '4'], undefined])
      expect(startedIn(said)).toBeNull()
  })
})

describe('the filter of the queue', () => {
  const line: QueueLine = {
    article: { id: articleId.parse(uuid(3)), title: 'The mayor', language: 'en' },
    claim: {
      id: claimId.parse(uuid(4)),
      number: 7,
      version: 2,
      start: 0,
      end: 9,
      central: true,
      assignee: editor,
      dueAt: '2026-01-01T00:00:00.000Z',
      quote: 'the mayor',
    },
    proposal: {
      ...{ id: proposalId.parse(uuid(5)), verdict: 'disputed', by: journalist },
      at: '2026-11-22T06:00:00.000Z',
    },
    ...{ evidence: 0, origins: 0, returned: null },
  }

  test.each([
    [{}, true],
    [{ verdict: 'disputed', central: 'yes', by: journalist.id, article: uuid(3) }, true],
    [{ verdict: 'verified' }, false],
    [{ article: uuid(4) }, false],
    [{ by: uuid(9) }, false],
    [{ assigned: editor.id }, true],
    [{ assigned: journalist.id }, false],
    [{ assigned: 'none' }, false],
    [{ assigned: 'late' }, true],
    [{ central: 'no', verdict: 'made up' }, true],
  ])('%j leaves the line: %s', (query, passes) => {
    expect(passesQueueFilter(line, queueFilterIn(query))).toBe(passes)
    expect(
      passesQueueFilter({ ...line, claim: { ...line.claim, central: false } }, queueFilterIn(query)),
    ).toBe(passes && !('central' in query && query.central === 'yes'))
  })

  test('is the same after its address', () => {
    const filter = {
      article: uuid(3),
      verdict: 'needs-sources',
      by: uuid(2),
      assigned: 'none',
      central: true,
    } as const
    expect(queueFilterIn(Object.fromEntries(new URLSearchParams(queueQueryOf(filter))))).toEqual(filter)
    expect(queueQueryOf(wholeQueue)).toBe('')
  })
})
