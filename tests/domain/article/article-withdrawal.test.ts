import { describe, expect, test } from 'vitest'
import {
  type ClaimOfArticle,
  decideArticleRestoration,
  decideArticleWithdrawal,
} from '@/lib/domain/article/article-withdrawal'
import { claimStates } from '@/lib/domain/claim/claim-codes'
import { prose } from '@/lib/domain/history/prose'
import { claimId } from '@/lib/domain/ids'
import { editor, journalist, stampOf } from '../../support/claims'

const inCheck = { version: 7, withdrawal: null, restoration: null }
const outOfCheck = { ...inCheck, withdrawal: { reason: 'A hoax.', ...stampOf(journalist) } }

function claim(number: number, more: Partial<ClaimOfArticle> = {}): ClaimOfArticle {
  const id = claimId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
  return { id, number, state: 'open', verdict: null, version: 3, leftFrom: null, people: [], ...more }
}

describe('an article leaves the check', () => {
  test('with its claims, whatever their state, but for those that are out already', () => {
    const claims = claimStates.map((state, index) => claim(index + 1, { state }))
    const step = decideArticleWithdrawal(inCheck, claims, 'A hoax.', stampOf(editor))
    if (!step.ok) throw new Error(step.problem.code)
    expect(step.value.claims.map(({ before }) => before.state)).toEqual(
      claimStates.filter((state) => state !== 'withdrawn'),
    )
    expect(new Set(step.value.claims.map(({ after }) => after.state))).toEqual(new Set(['withdrawn']))
  })

  test('with one entry that names the reason once, and each claim by what changed', () => {
    const approved = claim(2, { state: 'approved', verdict: 'disputed' })
    const step = decideArticleWithdrawal(inCheck, [approved], 'A hoax.', stampOf(editor))
    const withdrawal = { code: 'article-withdrawn', reason: null, by: editor.id }
    expect(step).toMatchObject({
      value: {
        event: {
          action: 'article-withdrawn',
          claim: null,
          before: {
            ...{ withdrawal: null, version: 7 },
            claims: [
              { id: approved.id, state: 'approved', verdict: 'disputed', withdrawal: null, version: 3 },
            ],
          },
          after: {
            ...{ withdrawal: { reason: prose('A hoax.'), by: editor.id }, version: 8 },
            claims: [
              { id: approved.id, number: 2, state: 'withdrawn', verdict: null, withdrawal, version: 4 },
            ],
          },
        },
      },
    })
  })

  test('once', () => {
    expect(decideArticleWithdrawal(outOfCheck, [], 'Again.', stampOf(editor))).toEqual({
      ...{ ok: false, problem: { code: 'article-withdrawn' } },
    })
  })
})

describe('an article comes back', () => {
  test.each([
    ['open', 'open', null],
    ['proposed', 'proposed', null],
    ['returned', 'returned', null],
    ['reopened', 'reopened', null],
    ['approved', 'reopened', 'claim-restored'],
  ] as const)('with a claim that was %s, as %s', (leftFrom, state, cause) => {
    const claims = [claim(1, { state: 'withdrawn', leftFrom }), claim(2, { state: 'withdrawn' })]
    const step = decideArticleRestoration(outOfCheck, claims, 'It is real.', stampOf(editor))
    if (!step.ok) throw new Error(step.problem.code)
    const [one, ...others] = step.value.claims
    expect(others).toEqual([])
    expect(one?.after).toMatchObject({ state, verdict: null, withdrawal: null, version: 4 })
    expect(one?.after.reopening?.cause ?? null).toBe(cause)
    expect(step.value.restoration).toMatchObject({ reason: 'It is real.' })
  })

  test('only if it was withdrawn', () => {
    expect(decideArticleRestoration(inCheck, [], 'Again.', stampOf(editor))).toMatchObject({
      problem: { code: 'wrong-state' },
    })
  })
})
