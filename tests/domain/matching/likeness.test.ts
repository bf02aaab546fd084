import { expect, test } from 'vitest'
import { claimId } from '@/lib/domain/ids'
import { decideLikeness, type Likeness } from '@/lib/domain/matching/likeness'
import { granted, journalist, openClaim, problemOf, stampOf } from '../../support/claims'

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
