import { describe, expect, test } from 'vitest'
import { readProblem } from '@/components/read-problem'

describe('a problem that the API answers', () => {
  test('keeps why a report may not go out, and which claims are in the way', () => {
    const answer = { code: 'not-publishable', because: 'claim-reopened', claims: [3, 12] }
    expect(readProblem(409, answer)).toEqual({ status: 409, errors: [], ...answer })
  })

  test('keeps which step is refused, for what reason and in which state', () => {
    const answer = { code: 'wrong-state', reason: 'needs-editor', state: 'withdrawn', more: 4 }
    expect(readProblem(409, answer)).toEqual({ status: 409, errors: [], ...answer })
  })

  test('is unexpected where somebody else answered, and takes nothing of the wrong kind from there', () => {
    const unexpected = { status: 502, code: 'unexpected', errors: [] }
    expect(readProblem(502, '<html>')).toEqual(unexpected)
    expect(
      readProblem(502, { code: 'x', because: 'x', claims: 'x', more: 'x', reason: 'x', errors: 'x' }),
    ).toEqual(unexpected)
  })
})
