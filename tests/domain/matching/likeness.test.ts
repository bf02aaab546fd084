import { expect, test } from 'vitest'
import { claimId } from '@/lib/domain/ids'
import { decideLikeness, type Likeness } from '@/lib/domain/matching/likeness'
import { missingEvidence } from '@/lib/domain/matching/missing-evidence'
import { inOrderOfOffer, isOffered } from '@/lib/domain/matching/offer'
import { granted, journalist, openClaim, piece, problemOf, stampOf } from '../../support/claims'

const claim = openClaim()
const earlier = openClaim({ id: claimId.parse('11111111-1111-4111-8111-111111111111'), number: 3 })
const said = (answer: Likeness['answer']): Likeness => ({ answer, ...stampOf(journalist) })

test('that two claims say the same is told with both', () => {
  expect(granted(decideLikeness(claim, earlier, null, 'accepted', stampOf(journalist)))).toEqual({
    after: said('accepted'),
    event: {
      action: 'likeness-accepted',
      claim: { id: claim.id, number: 7 },
      before: null,
      after: { likeness: { id: earlier.id, number: 3, article: earlier.article, answer: 'accepted' } },
    },
  })
})

test('what was said before changes nothing, and what is said otherwise does', () => {
  const again = decideLikeness(claim, earlier, said('accepted'), 'accepted', stampOf(journalist))
  expect(again).toEqual({ ok: true, value: null })
  const otherwise = granted(decideLikeness(claim, earlier, said('accepted'), 'rejected', stampOf(journalist)))
  expect(otherwise?.event.action).toBe('likeness-rejected')
  expect(otherwise?.event.before).toMatchObject({ likeness: { answer: 'accepted' } })
})

test.each([[null], [claim]])('nothing is said of what is no other claim', (other) => {
  expect(problemOf(decideLikeness(claim, other, null, 'accepted', stampOf(journalist)))).toMatchObject({
    errors: [{ path: 'claim', code: 'unknown-claim' }],
  })
})

test('what was linked is offered first, what was denied last, and what is hardly like not at all', () => {
  const all = [
    { name: 'hardly', score: 0.1, answer: null },
    { name: 'denied', score: 0.9, answer: said('rejected') },
    { name: 'like', score: 0.5, answer: null },
    { name: 'very like', score: 0.8, answer: null },
    { name: 'linked', score: 0, answer: said('accepted') },
  ]
  expect(inOrderOfOffer(all).map(({ name }) => name)).toEqual(['linked', 'very like', 'like', 'denied'])
  expect(all.filter(isOffered).map(({ name }) => name)).toEqual(['like', 'very like', 'linked'])
})

test('evidence is missing that stands neither in the same words nor of the same source', () => {
  const [one, other] = [piece(1, 'supports'), piece(2, 'contradicts')]
  const gone = { ...other, withdrawal: { reason: 'no', ...stampOf(journalist) } }
  expect(missingEvidence([one, other], [one])).toEqual([other])
  expect(missingEvidence([one, other], [one, gone])).toEqual([other])
  expect(missingEvidence([one, other], [{ ...other, quote: 'Another.' }])).toEqual([one, other])
  expect(missingEvidence([one, other], [other, one])).toEqual([])
})
