import { expect, test } from 'vitest'
import { commitmentsGivenAway } from '@/lib/domain/report/given-away'

const hash = (digit: string) => digit.repeat(64)
const sealed = (digit: string) => ({ text: hash(digit) })

test('what was said for a verdict goes along once an editor approved it, and no return, and no remark', () => {
  const proposal = (id: string, digit: string) => ({ id, rationale: sealed(digit) })
  const entries = [
    {
      name: hash('0'),
      action: 'verdict-proposed',
      before: { proposal: null },
      after: { proposal: proposal('one', '1') },
    },
    {
      name: hash('0'),
      action: 'verdict-returned',
      before: { decision: null },
      after: { decision: { proposal: 'one', decision: 'return', reason: sealed('2') } },
    },
    {
      name: hash('0'),
      action: 'verdict-proposed',
      before: { proposal: proposal('one', '3') },
      after: { proposal: proposal('two', '4') },
    },
    {
      name: null,
      action: 'verdict-approved',
      before: { decision: null },
      after: { decision: { proposal: 'two', decision: 'approve', reason: sealed('5') } },
    },
    { name: null, action: 'comment-added', before: null, after: { comment: sealed('6') } },
    {
      name: null,
      action: 'claim-changed',
      before: { claimant: sealed('7') },
      after: { claimant: sealed('8') },
    },
  ]
  const given = new Set(commitmentsGivenAway(entries))
  expect([...'0123456789'].filter((digit) => given.has(hash(digit)))).toEqual(['0', '4', '5', '7', '8'])
})
